-- {place or "", people ahead or -1, people before the draw}; nothing when the room is not known, or not completely. Takes
-- note that a person who waits is there.
-- KEYS: room, places, waiting, seen, prequeue. ARGV: user, now in milliseconds
local facts = redis.call('HMGET', KEYS[1], 'closesAt', 'behind')
if not facts[1] or facts[2] then
  return {}
end
local place = redis.call('HGET', KEYS[2], ARGV[1]) or ''
local ahead = redis.call('ZRANK', KEYS[3], ARGV[1])
if ahead then
  redis.call('ZADD', KEYS[4], ARGV[2], ARGV[1])
end
return {place, ahead or -1, redis.call('ZCARD', KEYS[5])}
