-- Returns {opensAt, closesAt, admitPerMinute, maxActive, paused, servedThrough, waiting, active, admissions of the last
-- minute, and the turnover: when it was written, observed, stayed, begun, ended, missed, how long it is remembered}, or
-- nothing if the room is not known completely. A room from before the turnover was remembered is not.
-- KEYS: room, waiting, admitted, admissions, prequeue. ARGV: now, a minute ago (epoch milliseconds)
local facts = redis.call('HMGET', KEYS[1], 'opensAt', 'closesAt', 'admitPerMinute', 'maxActive', 'paused',
  'servedThrough', 'turnoverAt', 'observed', 'stayed', 'begun', 'ended', 'missed', 'memory', 'behind')
if not facts[2] or not facts[13] or facts[14] then
  return {}
end

local minute = 0
local admissions = redis.call('ZRANGEBYSCORE', KEYS[4], '(' .. ARGV[2], '+inf')
for _, admission in ipairs(admissions) do minute = minute + tonumber(string.match(admission, '%d+$')) end
return {facts[1], facts[2], facts[3], facts[4], facts[5] or '0', facts[6] or '0',
  tostring(redis.call('ZCARD', KEYS[2]) + redis.call('ZCARD', KEYS[5])),
  tostring(redis.call('ZCOUNT', KEYS[3], '(' .. ARGV[1], '+inf')), tostring(minute), facts[7] or ARGV[1],
  facts[8] or '0', facts[9] or '0', facts[10] or '0', facts[11] or '0', facts[12] or '0', facts[13]}
