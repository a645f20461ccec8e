package party.somsom.api.chat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import party.somsom.identity.AccountChanged;

/** The new name, or none, is shown at once on every node. */
@Component
class WhenAnAccountChangesThenForgetItsName {
    private static final Logger LOG = LoggerFactory.getLogger(WhenAnAccountChangesThenForgetItsName.class);
    static final String CHANNEL = "changed-accounts";

    private final Names names;
    private final StringRedisTemplate redis;

    WhenAnAccountChangesThenForgetItsName(Names names, StringRedisTemplate redis) {
        this.names = names;
        this.redis = redis;
    }

    @EventListener
    void on(AccountChanged event) {
        names.forget(event.userId());
        try {
            redis.convertAndSend(CHANNEL, event.userId());
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer, so other nodes forget the name when it is old", e);
        }
    }
}
