package party.somsom.identity.erasure;

import java.time.Instant;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import party.somsom.foundation.database.Milliseconds;

/** An account that is gone, while some store may still know its owner. */
@Entity
@Table(name = "identity_erasure")
class Erasure {
    @Id
    String accountId;
    @Convert(converter = Milliseconds.class)
    Instant requestedAt;

    /** Hibernate makes it and fills it. */
    protected Erasure() {
    }

    Erasure(String accountId, Instant requestedAt) {
        this.accountId = accountId;
        this.requestedAt = requestedAt;
    }
}
