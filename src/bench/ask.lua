-- SPDX-License-Identifier: Apache-2.0
-- wrk script: takes random lines of a file. Each is a path to be read, "path" or "path TAB etag" (then with If-None-Match);
-- or, where an address and a token are named, JSON to be posted there.
-- usage: wrk --latency -s ask.lua BASE_URL -- FILE [PATH TOKEN]
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  math.randomseed(7919 * number + 17)
  for _ = 1, 20 do math.random() end
  local posting = args[2] and { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. args[3] }
  requests = {}
  for line in io.lines(args[1]) do
    if posting then
      requests[#requests + 1] = wrk.format("POST", args[2], posting, line)
    else
      local path, etag = line:match("^([^\t]*)\t?(.*)$")
      requests[#requests + 1] = wrk.format("GET", path, etag ~= "" and { ["If-None-Match"] = etag } or nil)
    end
  end
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local e = summary.errors
  if e.connect + e.read + e.write + e.status + e.timeout > 0 then
    io.write(string.format("connect %d, read %d, write %d, status %d, timeout %d\n", e.connect, e.read, e.write, e.status, e.timeout))
  end
  io.write(string.format('RESULT {"requests":%d,"duration_us":%d,"bytes":%d,"p50_us":%d,"p99_us":%d,"errors":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
