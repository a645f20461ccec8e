-- Ends a claim to rebuild a room, unless another claim has replaced it. Returns 1 if this claim was ended.
-- KEYS: room, rebuild. ARGV: claim, whether the room was rebuilt (1 or 0)
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return 0
end
if ARGV[2] == '1' then
  redis.call('HDEL', KEYS[1], 'behind')
end
redis.call('DEL', KEYS[2])
return 1
