-- {opensAt, closesAt, admitPerMinute, servedThrough, waiting, active, admissions of the last minute}
-- KEYS: waiting, admitted, room, admissions. ARGV: now, a minute ago (both epoch milliseconds)
local facts = redis.call('HMGET', KEYS[3], 'opensAt', 'closesAt', 'admitPerMinute', 'servedThrough')
local admissions = 0
for _, admission in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '(' .. ARGV[2], '+inf')) do
  admissions = admissions + tonumber(string.match(admission, '%d+$'))
end
return {facts[1], facts[2], facts[3], facts[4], tostring(redis.call('ZCARD', KEYS[1])),
  tostring(redis.call('ZCOUNT', KEYS[2], '(' .. ARGV[1], '+inf')), tostring(admissions)}
