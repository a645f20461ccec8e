-- Milliseconds until the person's next turn. 0 if the turn is now, or if the person repeats the message of their last
-- turn.
-- KEYS: the turn. ARGV: the message, the pause until the next turn (milliseconds)
local last = redis.call('GET', KEYS[1])
if not last then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 0
end
return last == ARGV[1] and 0 or redis.call('PTTL', KEYS[1])
