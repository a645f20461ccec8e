-- How many people are in a room on all nodes. The set of a dead node has expired; this script removes that node.
-- KEYS: the nodes. ARGV: the prefix of the key of a node's set
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
