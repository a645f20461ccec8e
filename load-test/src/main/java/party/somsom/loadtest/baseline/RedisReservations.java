package party.somsom.loadtest.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import party.somsom.loadtest.baseline.RefusedException.Code;
import party.somsom.messages.ticketing.ReservationView;

/** Decides in one Redis script. This is fast, but the reservations are lost when Redis loses its memory. */
@Component("redis")
class RedisReservations implements Reservations {
    private static final String CONFIRMED = "CONFIRMED:";

    private final StringRedisTemplate redis;
    private final RedisScript<String> reserve;

    RedisReservations(StringRedisTemplate redis) throws IOException {
        this.redis = redis;
        this.reserve = RedisScript.of(new ClassPathResource("reserve.lua").getContentAsString(StandardCharsets.UTF_8),
                String.class);
    }

    @Override
    public void open(Inventory inventory) {
        redis.opsForHash()
                .putAll(stockKey(inventory.inventoryId()),
                        Map.of("festivalTitle", inventory.festivalTitle(), "remaining",
                                Integer.toString(inventory.capacity()), "maxPerUser",
                                Integer.toString(inventory.maxPerUser())));
    }

    @Override
    public ReservationView reserve(Order order, String userId) {
        var inventoryId = order.inventoryId();
        var outcome = redis.execute(reserve, List.of(stockKey(inventoryId), "baseline:held:" + inventoryId), userId,
                Integer.toString(order.quantity()));
        if (!outcome.startsWith(CONFIRMED)) {
            throw new RefusedException(Code.valueOf(outcome));
        }
        return order.confirmed(outcome.substring(CONFIRMED.length()));
    }

    private static String stockKey(String inventoryId) {
        return "baseline:stock:" + inventoryId;
    }
}
