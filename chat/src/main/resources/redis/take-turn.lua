-- Milliseconds until the person's next turn; 0 when it is now, or when they only repeat what they had their last turn for
-- KEYS: the turn. ARGV: for what, pause until the next (milliseconds)
local last = redis.call('GET', KEYS[1])
if not last then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 0
end
return last == ARGV[1] and 0 or redis.call('PTTL', KEYS[1])
