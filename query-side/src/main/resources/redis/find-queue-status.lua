-- Returns {opensAt, closesAt, admitPerMinute, paused, servedThrough, waiting, active, admissions of the last minute,
-- admissions of the last minutes, first instant of the last minutes}, or nothing if the room is not known completely.
-- The last minutes do not include times when nobody waited or the pace was different, because those say nothing about
-- the wait of the people in line.
-- KEYS: room, waiting, admitted, admissions, prequeue. ARGV: now, a minute ago, some minutes ago (epoch milliseconds)
local facts = redis.call('HMGET', KEYS[1], 'opensAt', 'closesAt', 'admitPerMinute', 'paused', 'servedThrough', 'behind',
  'comparableSince')
if not facts[2] or facts[6] then
  return {}
end

local function people(admissions)
  local sum = 0
  for i = 1, #admissions, 2 do sum = sum + tonumber(string.match(admissions[i], '%d+$')) end
  return tostring(sum)
end

local minute = redis.call('ZRANGEBYSCORE', KEYS[4], '(' .. ARGV[2], '+inf', 'WITHSCORES')
local since = string.format('%d', math.max(tonumber(ARGV[3]) + 1, tonumber(facts[7] or '0')))
local minutes = redis.call('ZRANGEBYSCORE', KEYS[4], since, '+inf', 'WITHSCORES')
return {facts[1], facts[2], facts[3], facts[4] or '0', facts[5] or '0',
  tostring(redis.call('ZCARD', KEYS[2]) + redis.call('ZCARD', KEYS[5])),
  tostring(redis.call('ZCOUNT', KEYS[3], '(' .. ARGV[1], '+inf')), people(minute), people(minutes), minutes[2] or ARGV[1]}
