-- Returns {people before the draw, then for each user: place or "", people ahead or -1}, or nothing if the room is not
-- known completely. Records that people who wait are present, unless that was recorded a moment ago.
-- KEYS: room, places, waiting, seen, prequeue. ARGV: now, how long a moment is (both milliseconds), users
local facts = redis.call('HMGET', KEYS[1], 'closesAt', 'behind')
if not facts[1] or facts[2] then
  return {}
end
local found = {redis.call('ZCARD', KEYS[5])}
local places = redis.call('HMGET', KEYS[2], unpack(ARGV, 3))
local noted = redis.call('ZMSCORE', KEYS[4], unpack(ARGV, 3))
local a_moment_ago = ARGV[1] - ARGV[2]
local seen = {}
for i = 3, #ARGV do
  local ahead = redis.call('ZRANK', KEYS[3], ARGV[i])
  if ahead and (not noted[i - 2] or tonumber(noted[i - 2]) < a_moment_ago) then
    seen[#seen + 1] = ARGV[1]
    seen[#seen + 1] = ARGV[i]
  end
  found[#found + 1] = places[i - 2] or ''
  found[#found + 1] = ahead or -1
end
if #seen > 0 then
  redis.call('ZADD', KEYS[4], unpack(seen))
end
return found
