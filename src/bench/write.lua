-- SPDX-License-Identifier: Apache-2.0
-- wrk script: sends the lines of a file, one after the other, as JSON to one address.
-- usage: wrk --latency -s write.lua BASE_URL -- FILE PATH TOKEN
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(args)
  requests, sent = {}, 0
  local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. args[3] }
  local line = 0
  for text in io.lines(args[1]) do
    line = line + 1
    if line % 2 == number % 2 then requests[#requests + 1] = wrk.format("POST", args[2], headers, text) end
  end
end

function request()
  sent = sent + 1
  return requests[(sent - 1) % #requests + 1]
end

function done(summary, latency)
  io.write(string.format('RESULT {"requests":%d,"duration_us":%d,"bytes":%d,"p50_us":%d,"p99_us":%d,"errors":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout))
end
