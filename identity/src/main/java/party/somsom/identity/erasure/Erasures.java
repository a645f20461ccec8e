package party.somsom.identity.erasure;

import java.time.Clock;
import java.time.Duration;

import jakarta.persistence.EntityManager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

import party.somsom.foundation.personal.PersonalData;
import party.somsom.foundation.worker.Chore;
import party.somsom.identity.AccountChanged;

/**
 * Has every store forget the owner of a deleted account. A row remembers the erasure until each store has done so. If a
 * store does not answer, or the node dies, any node tries again.
 */
public final class Erasures implements Chore {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofSeconds(5);

    private final ErasureRows rows;
    private final EntityManager entities;
    private final ObjectProvider<PersonalData> stores;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Erasures(ErasureRows rows, EntityManager entities, ObjectProvider<PersonalData> stores,
            ApplicationEventPublisher news, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.stores = stores;
        this.news = news;
        this.clock = clock;
    }

    /** Runs in the transaction that deletes the account. */
    public void begin(String accountId) {
        entities.persist(new Erasure(accountId, clock.instant()));
    }

    /** Call it after the transaction has been committed. It does not fail: what is left is done later. */
    public void complete(String accountId) {
        news.publishEvent(new AccountChanged(accountId));
        var failures = stores.stream().filter(store -> !isErased(store, accountId)).count();
        if (failures == 0) {
            rows.delete(accountId);
        }
    }

    private static boolean isErased(PersonalData store, String accountId) {
        try {
            store.erase(accountId);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} of the deleted account {} are erased later: {}", store.name(), accountId, e.toString());
            return false;
        }
    }

    @Override
    public String name() {
        return "identity-erasures";
    }

    @Override
    public Duration pause() {
        return UNTIL_NEXT_ATTEMPT;
    }

    @Override
    public void run() {
        rows.open().forEach(this::complete);
    }
}
