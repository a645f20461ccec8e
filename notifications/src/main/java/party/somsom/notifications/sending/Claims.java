package party.somsom.notifications.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import party.somsom.notifications.MultiRow;
import party.somsom.notifications.sending.Push.Key;

/**
 * Stores which sender sends which push, and the outcome. A sender claims a push before sending it, so that no other
 * sends it, though SQS may deliver its message twice. If a claim expires because its sender is gone, nobody knows
 * whether FCM has the push already. Only then it is sent again, and counted as uncertain.
 */
final class Claims {
    private static final String FREE = "outcome IS NULL AND claimed_until < UTC_TIMESTAMP(3)";
    /** All senders use the same order, so that they do not wait for each other. */
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::notificationId).thenComparing(Key::deviceId);

    private final JdbcClient jdbc;
    private final MultiRow claim;
    private final MultiRow decide;
    private final Clock clock;
    private final Duration lease;

    Claims(JdbcTemplate jdbc, Clock clock, Duration lease) {
        this.jdbc = JdbcClient.create(jdbc);
        this.claim = new MultiRow(jdbc, """
                INSERT INTO somsom_notifications.push (notification_id, device_id, claim, claimed_until) VALUES %%s
                ON DUPLICATE KEY UPDATE uncertain = uncertain + (%1$s AND claim IS NOT NULL AND claim <> VALUES(claim)),
                claim = IF(%1$s, VALUES(claim), claim),
                claimed_until = IF(claim = VALUES(claim), VALUES(claimed_until), claimed_until)""".formatted(FREE),
                "(?, ?, ?, UTC_TIMESTAMP(3) + INTERVAL ? SECOND)");
        this.decide = new MultiRow(jdbc, """
                INSERT INTO somsom_notifications.push (notification_id, device_id, claimed_until, outcome, decided_at)
                VALUES %s ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), decided_at = VALUES(decided_at)""",
                "(?, ?, UTC_TIMESTAMP(3), ?, ?)");
        this.clock = clock;
        this.lease = lease;
    }

    /** @param left pushes that have no outcome and that another sender is sending */
    record Claimed(List<Push> mine, int left) {
    }

    /**
     * Takes the pushes that have no outcome yet and that no other sender is sending. Prolongs the claims that the
     * claimant has already.
     */
    Claimed claim(List<Push> pushes, String claimant) {
        claim.update(pushes.stream()
                .map(Push::key)
                .sorted(ORDER)
                .map(key -> new Object[]{key.notificationId(), key.deviceId(), claimant, lease.toSeconds()})
                .toList());
        var open = open(pushes.stream().map(push -> push.letter().notificationId()).distinct().toList());
        var mine = pushes.stream().filter(push -> claimant.equals(open.get(push.key()))).toList();
        var left = pushes.stream().filter(push -> open.containsKey(push.key())).count() - mine.size();
        return new Claimed(mine, (int) left);
    }

    /** Finds the claimant of each push without an outcome. */
    private Map<Key, String> open(List<String> notificationIds) {
        Map<Key, String> open = new HashMap<>();
        if (!notificationIds.isEmpty()) {
            jdbc.sql("""
                    SELECT notification_id, device_id, claim FROM somsom_notifications.push
                    WHERE notification_id IN (:ids) AND outcome IS NULL""")
                    .param("ids", notificationIds)
                    .query(row -> {
                        open.put(new Key(row.getString(1), row.getString(2)), String.valueOf(row.getString(3)));
                    });
        }
        return open;
    }

    void decide(Map<Key, Outcome> outcomes) {
        var now = clock.millis();
        decide.update(outcomes.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(decided -> new Object[]{decided.getKey().notificationId(), decided.getKey().deviceId(),
                        decided.getValue().name(), now})
                .toList());
    }

    /** Nobody needs these any more, so nobody sends them. */
    void giveUp(Collection<String> notificationIds) {
        jdbc.sql("""
                UPDATE somsom_notifications.push SET outcome = :outcome, decided_at = :now
                WHERE notification_id IN (:ids) AND outcome IS NULL""")
                .param("outcome", Outcome.OVERTAKEN.name())
                .param("now", clock.millis())
                .param("ids", notificationIds.stream().sorted().toList())
                .update();
    }

    /** The sender is alive, so its claims last longer. */
    void prolong(Collection<Key> pushes, String claimant) {
        change("claimed_until = UTC_TIMESTAMP(3) + INTERVAL " + lease.toSeconds() + " SECOND", pushes, claimant);
    }

    /** FCM certainly has none of them, so others may claim them. */
    void giveBack(Collection<Key> pushes, String claimant) {
        change("claim = NULL, claimed_until = '2000-01-01'", pushes, claimant);
    }

    private void change(String what, Collection<Key> pushes, String claimant) {
        if (!pushes.isEmpty()) {
            jdbc.sql("UPDATE somsom_notifications.push SET " + what
                    + " WHERE notification_id IN (:ids) AND claim = :claimant AND outcome IS NULL")
                    .param("ids", pushes.stream().map(Key::notificationId).distinct().sorted().toList())
                    .param("claimant", claimant)
                    .update();
        }
    }
}
