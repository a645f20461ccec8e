-- Moves people's marks up, never down. Returns the new marks.
-- KEYS: the room's marks. ARGV: for each person, the user, their mark if they have none, and their new mark
local marks = {}
for i = 1, #ARGV, 3 do
  local mark = tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or ARGV[i + 1])
  if tonumber(ARGV[i + 2]) > mark then
    mark = tonumber(ARGV[i + 2])
    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 2])
  end
  marks[#marks + 1] = mark
end
return marks
