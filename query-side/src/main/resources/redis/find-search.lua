-- Returns the cached page of a search in the current generation: {generation, page or false}. Begins a new generation,
-- named ARGV[3], if there is none; it ends after ARGV[4] milliseconds.
local generation = redis.call('GET', KEYS[1])
if not generation then
  generation = ARGV[3]
  redis.call('SET', KEYS[1], generation, 'PX', ARGV[4])
end
return {generation, redis.call('GET', ARGV[1] .. generation .. ':' .. ARGV[2])}
