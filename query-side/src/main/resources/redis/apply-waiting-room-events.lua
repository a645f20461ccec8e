-- Applies events of one waiting room in order, each at most once: an event whose sequence number is not above the last
-- applied one is skipped, so a batch that is delivered again changes nothing. A gap means that Redis has lost events:
-- then the room is forgotten, for no answer is better than a wrong one, until a replay begins with its first event.
-- KEYS: waiting, admitted, places, room, admissions. ARGV: a flat list of events: number, kind, argument count, arguments
local waiting, admitted, places, room, admissions = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local applied = tonumber(redis.call('HGET', room, 'applied') or '-1')

local function position(user)
  return string.match(redis.call('HGET', places, user) or '0', '^%d+')
end

local function place(user, position, standing, admittedUntil)
  redis.call('HSET', places, user, position .. ' ' .. standing .. ' ' .. (admittedUntil or '-'))
end

local function goes(user, standing)
  redis.call('ZREM', waiting, user)
  redis.call('ZREM', admitted, user)
  place(user, position(user), standing)
end

local apply = {
  OPENED = function(e)
    redis.call('HSET', room, 'opensAt', e[1], 'closesAt', e[2], 'admitPerMinute', e[3])
  end,
  JOINED = function(e)
    redis.call('ZADD', waiting, e[2], e[1])
    place(e[1], e[2], 'WAITING')
  end,
  LEFT = function(e) goes(e[1], 'LEFT') end,
  EXPIRED = function(e)
    for _, user in ipairs(e) do goes(user, 'EXPIRED') end
  end,
  ADMITTED = function(e, number)
    local at, admittedUntil = e[1], e[2]
    for i = 4, #e do
      redis.call('ZREM', waiting, e[i])
      redis.call('ZADD', admitted, admittedUntil, e[i])
      place(e[i], position(e[i]), 'ADMITTED', admittedUntil)
    end
    redis.call('HSET', room, 'servedThrough', e[3])
    redis.call('ZADD', admissions, at, number .. ' ' .. (#e - 3))
    redis.call('ZREMRANGEBYSCORE', admissions, '-inf', tonumber(at) - 600000)
  end,
}

local i = 1
while i <= #ARGV do
  local number, kind, count = tonumber(ARGV[i]), ARGV[i + 1], tonumber(ARGV[i + 2])
  if number > applied + 1 then
    redis.call('DEL', unpack(KEYS))
    return
  end
  if number > applied then
    local arguments = {}
    for a = 1, count do arguments[a] = ARGV[i + 2 + a] end
    apply[kind](arguments, ARGV[i])
    applied = number
  end
  i = i + 3 + count
end
redis.call('HSET', room, 'applied', applied)
