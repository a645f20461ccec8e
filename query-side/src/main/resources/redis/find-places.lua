-- {people before the draw, then for each user: place or "", people ahead or -1}; nothing when the room is not known, or not
-- completely. Takes note that people who wait are there.
-- KEYS: room, places, waiting, seen, prequeue. ARGV: now in milliseconds, users
local facts = redis.call('HMGET', KEYS[1], 'closesAt', 'behind')
if not facts[1] or facts[2] then
  return {}
end
local found = {redis.call('ZCARD', KEYS[5])}
for i = 2, #ARGV do
  local ahead = redis.call('ZRANK', KEYS[3], ARGV[i])
  if ahead then
    redis.call('ZADD', KEYS[4], ARGV[1], ARGV[i])
  end
  found[#found + 1] = redis.call('HGET', KEYS[2], ARGV[i]) or ''
  found[#found + 1] = ahead or -1
end
return found
