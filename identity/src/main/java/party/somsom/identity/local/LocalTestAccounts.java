package party.somsom.identity.local;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.TestAccounts;
import party.somsom.identity.token.AccessTokens;

/** Skips sign-up and log-in: it hashes one password for all, inserts rows in batches, and signs on every processor. */
@Profile("local")
class LocalTestAccounts implements TestAccounts {
    private static final int BATCH = 1000;
    private static final String PASSWORD = "somsom-load-test";
    private static final String NAME = "Tester";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final LocalIdentityProperties settings;
    private final Clock clock;
    private final Ids ids;

    LocalTestAccounts(JdbcTemplate jdbc, TransactionTemplate transaction, Passwords passwords,
            AccessTokens tokens, LocalIdentityProperties settings, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.passwords = passwords;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    private record Person(String userId, String sessionId) {
        String email() {
            return "tester-" + userId + "@somsom.test";
        }
    }

    @Override
    public void make(int count, BiConsumer<String, String> emailAndToken) {
        var hash = passwords.hash(PASSWORD);
        for (var made = 0; made < count; made += BATCH) {
            var people = IntStream.range(0, Math.min(BATCH, count - made))
                    .mapToObj(_ -> new Person(ids.next(), ids.next()))
                    .toList();
            transaction.executeWithoutResult(_ -> store(people, hash));
            var signed = people.parallelStream().map(this::token).toList();
            for (var i = 0; i < people.size(); i++) {
                emailAndToken.accept(people.get(i).email(), signed.get(i));
            }
        }
    }

    private String token(Person person) {
        return tokens.issue(person.userId(), person.email(), NAME, person.sessionId());
    }

    private void store(List<Person> people, String passwordHash) {
        var now = clock.millis();
        var noCode = new byte[32];
        jdbc.batchUpdate("""
                INSERT INTO identity_account
                  (id, email, name, password_hash, created_at, confirmed_at, code_id, code_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                people.stream()
                        .map(person -> new Object[]{person.userId(), person.email(), NAME, passwordHash, now, now,
                                person.userId(), noCode})
                        .toList());
        var expiresAt = clock.instant().plus(settings.sessionTtl()).toEpochMilli();
        jdbc.batchUpdate("""
                INSERT INTO identity_session (id, account_id, created_at, expires_at, last_seen_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                people.stream()
                        .map(person -> new Object[]{person.sessionId(), person.userId(), now, expiresAt, now})
                        .toList());
    }
}
