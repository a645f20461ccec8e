-- KEYS: stock of the inventory, tickets held by each person; ARGV: person, quantity
local stock = redis.call('HMGET', KEYS[1], 'remaining', 'maxPerUser', 'festivalTitle')
local quantity = tonumber(ARGV[2])
if not stock[1] then
  return 'DATE_NOT_FOUND'
end
if tonumber(stock[1]) < quantity then
  return 'SOLD_OUT'
end
if tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '0') + quantity > tonumber(stock[2]) then
  return 'LIMIT_EXCEEDED'
end
redis.call('HINCRBY', KEYS[1], 'remaining', -quantity)
redis.call('HINCRBY', KEYS[2], ARGV[1], quantity)
return 'CONFIRMED:' .. stock[3]
