-- Returns {1, people in line who were silent for this long}, or nothing if the room is not known completely. The
-- application asks this every second while people wait. If it has not asked for a while, the application or Redis was
-- down and nobody could be heard, so the time starts again for everyone.
-- KEYS: room, seen. ARGV: now, how long silent, longest pause between two calls (all milliseconds), most people
local now, silence = tonumber(ARGV[1]), tonumber(ARGV[2])
local asked = redis.call('HMGET', KEYS[1], 'listenedAt', 'listeningSince', 'closesAt', 'behind')
if not asked[3] or asked[4] then
  return {}
end
local since = tonumber(asked[2])
if not since or now - tonumber(asked[1]) > tonumber(ARGV[3]) then
  since = now
end
redis.call('HSET', KEYS[1], 'listenedAt', ARGV[1], 'listeningSince', string.format('%d', since))
local found = {1}
if now - since >= silence then
  local silent = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', string.format('%d', now - silence), 'LIMIT', 0, ARGV[4])
  for _, user in ipairs(silent) do found[#found + 1] = user end
end
return found
