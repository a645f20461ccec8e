-- Applies events of one waiting room in order, each at most once: an event is skipped if its sequence number is not
-- above that of the last applied event, so a batch that is delivered again changes nothing. A gap means that Redis has
-- lost events. Then the room is marked as behind, because no answer is better than a wrong one, and the script returns
-- 0 instead of 1. A room that has been closed for a week is deleted. If anybody asks for it again, it is rebuilt.
-- KEYS: room, places, waiting, admitted, admissions, seen, prequeue, drawn
-- ARGV: now in milliseconds, then a flat list of events: number, kind, argument count, arguments
local room, places, waiting, admitted, admissions, seen, prequeue, drawn = unpack(KEYS)
local now = ARGV[1]
local week = 604800000
local applied = tonumber(redis.call('HGET', room, 'applied') or '-1')

local function position(user)
  return string.match(redis.call('HGET', places, user) or '-', '^%S+')
end

local function place(user, position, standing, admittedUntil, enterBy)
  redis.call('HSET', places, user,
    position .. ' ' .. standing .. ' ' .. (admittedUntil or '-') .. ' ' .. (enterBy or '-'))
end

local function waits(user, position)
  redis.call('ZADD', waiting, position, user)
  redis.call('ZADD', seen, now, user)
  place(user, position, 'WAITING')
end

-- Returns 1 if the user was admitted, otherwise 0.
local function stops(user, standing)
  redis.call('ZREM', waiting, user)
  local wasAdmitted = redis.call('ZREM', admitted, user)
  redis.call('ZREM', seen, user)
  redis.call('ZREM', prequeue, user)
  place(user, position(user), standing)
  return wasAdmitted
end

-- Remembers how long people stay on the booking page, as the class Turnover says. The number of people who were on it
-- until this instant is `active`.
local function remember(at, active, begun, ended, missed)
  local known = redis.call('HMGET', room, 'memory', 'turnoverAt', 'observed', 'stayed', 'begun', 'ended', 'missed')
  local memory = tonumber(known[1] or '900')
  local gone = math.max(0, at - (known[2] or at)) / 1000
  local kept = math.exp(-gone / memory)
  local time = memory * (1 - kept)
  local function faded(i, more) return string.format('%.9g', (known[i] or 0) * kept + more) end
  redis.call('HSET', room, 'turnoverAt', math.max(at, known[2] or at), 'observed', faded(3, active > 0 and time or 0),
    'stayed', faded(4, active * time), 'begun', faded(5, begun), 'ended', faded(6, ended), 'missed', faded(7, missed))
end

-- The first argument is the instant, the others are the users.
local function each(e, standing)
  local active, ended = redis.call('ZCARD', admitted), 0
  for i = 2, #e do ended = ended + stops(e[i], standing) end
  if ended > 0 then remember(e[1], active, 0, ended, 0) end
end

local apply = {
  OPENED = function(e)
    redis.call('HSET', room, 'opensAt', e[1], 'closesAt', e[2], 'admitPerMinute', e[3], 'seedHash', e[4],
      'maxActive', e[5], 'memory', e[6])
  end,
  PACED = function(e)
    redis.call('HSET', room, 'admitPerMinute', e[1], 'paused', e[2], 'maxActive', e[3])
  end,
  CLOSING = function(e)
    redis.call('HSET', room, 'closesAt', e[1])
  end,
  BEGAN = function() end,
  JOINED = function(e)
    for i = 2, #e do waits(e[i], string.format('%d', e[1] + i - 2)) end
  end,
  PRE_QUEUED = function(e)
    for _, user in ipairs(e) do
      redis.call('ZADD', prequeue, now, user)
      place(user, '-', 'PRE_QUEUED')
    end
  end,
  DRAWN = function(e)
    redis.call('HSET', room, 'seed', e[1], 'drawnAt', e[2], 'people', e[3])
  end,
  PLACED = function(e)
    for i = 2, #e do
      local position = string.format('%d', e[1] + i - 2)
      redis.call('ZREM', prequeue, e[i])
      redis.call('ZADD', drawn, position, e[i])
      waits(e[i], position)
    end
  end,
  LEFT = function(e) each(e, 'LEFT') end,
  EXPIRED = function(e) each(e, 'EXPIRED') end,
  PASSED_OVER = function(e) each(e, 'PASSED_OVER') end,
  MISSED = function(e)
    local active, missed = redis.call('ZCARD', admitted), 0
    for i = 2, #e do
      missed = missed + redis.call('ZREM', admitted, e[i])
      waits(e[i], position(e[i]))
    end
    remember(e[1], active, 0, missed, missed)
  end,
  BACK = function(e) waits(e[1], position(e[1])) end,
  ADMITTED = function(e, number)
    local at, enterBy, admittedUntil = e[1], e[2], e[3]
    remember(at, redis.call('ZCARD', admitted), #e - 4, 0, 0)
    for i = 5, #e do
      redis.call('ZREM', waiting, e[i])
      redis.call('ZREM', seen, e[i])
      redis.call('ZADD', admitted, enterBy == '-' and admittedUntil or enterBy, e[i])
      place(e[i], position(e[i]), 'ADMITTED', admittedUntil, enterBy)
    end
    redis.call('HSET', room, 'servedThrough', e[4])
    redis.call('ZADD', admissions, at, number .. ' ' .. (#e - 4))
    redis.call('ZREMRANGEBYSCORE', admissions, '-inf', tonumber(at) - 600000)
  end,
  ENTERED = function(e)
    local position, admittedUntil = string.match(redis.call('HGET', places, e[1]) or '', '^(%S+) ADMITTED (%S+)')
    if position then
      redis.call('ZADD', admitted, admittedUntil, e[1])
      place(e[1], position, 'ADMITTED', admittedUntil)
    end
  end,
}

local i = 2
while i <= #ARGV do
  local number, kind, count = tonumber(ARGV[i]), ARGV[i + 1], tonumber(ARGV[i + 2])
  if number > applied + 1 then
    redis.call('HSET', room, 'applied', applied, 'behind', 1)
    return 0
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

local closesAt = redis.call('HGET', room, 'closesAt')
if closesAt then
  local rest = string.format('%d', math.max(0, closesAt - now) + week)
  for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, rest) end
end
return 1
