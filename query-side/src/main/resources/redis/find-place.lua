-- {place or false, people ahead or false}
-- KEYS: waiting, places. ARGV: user
return {redis.call('HGET', KEYS[2], ARGV[1]), redis.call('ZRANK', KEYS[1], ARGV[1])}
