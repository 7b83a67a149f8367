-- SPDX-License-Identifier: Apache-2.0
-- wrk script: asks for random lines of a file, "path" or "path TAB etag" (then with If-None-Match).
-- usage: wrk --latency -s read.lua BASE_URL -- FILE
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  math.randomseed(7919 * number + 17)
  for _ = 1, 20 do math.random() end
  requests = {}
  for line in io.lines(args[1]) do
    local path, etag = line:match("^([^\t]*)\t?(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, etag ~= "" and { ["If-None-Match"] = etag } or nil)
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  io.write(string.format('RESULT {"requests":%d,"duration_us":%d,"bytes":%d,"p50_us":%d,"p99_us":%d,"errors":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
