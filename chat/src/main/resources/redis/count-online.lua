-- How many people are in a room on any node. A node that has died has no set any more, and is forgotten here.
-- KEYS: the nodes. ARGV: what comes before a node's name in the key of its set
local nodes = redis.call('SMEMBERS', KEYS[1])
local sets = {}
for _, node in ipairs(nodes) do
  local set = ARGV[1] .. node
  if redis.call('EXISTS', set) == 1 then
    sets[#sets + 1] = set
  else
    redis.call('SREM', KEYS[1], node)
  end
end
if #sets == 0 then
  return 0
elseif #sets == 1 then
  return redis.call('SCARD', sets[1])
end
return #redis.call('SUNION', unpack(sets))
