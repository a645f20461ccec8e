-- Returns, for each person, how far they have read and how many of the messages after that are deleted.
-- KEYS: the room's marks, the room's deleted messages. ARGV: for each person, the user and their mark if they have none
local found = {}
for i = 1, #ARGV, 2 do
  local mark = redis.call('HGET', KEYS[1], ARGV[i]) or ARGV[i + 1]
  found[#found + 1] = mark .. ' ' .. redis.call('ZCOUNT', KEYS[2], '(' .. mark, '+inf')
end
return found
