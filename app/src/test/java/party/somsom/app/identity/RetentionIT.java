package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.WithApplication;
import party.somsom.foundation.worker.Chore;

/** What is older than docs/privacy.md says is deleted, and nothing else. */
@WithApplication
class RetentionIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private List<Chore> chores;

    private long before(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toEpochMilli();
    }

    private void run(String name) throws Exception {
        for (var chore : chores) {
            if (chore.name().equals(name)) {
                chore.run();
            }
        }
    }

    @Test
    void lettersGoAfterAYear() throws Exception {
        var userId = UUID.randomUUID().toString();
        letter(userId, "old", before(366));
        letter(userId, "new", before(364));

        run("notifications-forget-old-letters");

        assertThat(jdbc.sql("SELECT reservation_id FROM somsom_notifications.notification WHERE user_id = :userId")
                .param("userId", userId)
                .query(String.class)
                .list()).containsExactly("new");
    }

    private void letter(String userId, String reservationId, long sentAt) {
        jdbc.sql("""
                INSERT INTO somsom_notifications.notification (notification_id, user_id, reservation_id, kind,
                festival_id, festival_title, festival_date, sent_at, told_by)
                VALUES (:id, :userId, :reservationId, 'DAY_BEFORE', 'f', 'Moonlight', '2026-01-01', :sentAt, 'test')
                """)
                .param("id", UUID.randomUUID().toString().replace("-", ""))
                .param("userId", userId)
                .param("reservationId", reservationId)
                .param("sentAt", sentAt)
                .update();
    }

    @Test
    void endedSessionsGoAfterAWeek() throws Exception {
        var visitor = new Visitor(http).confirmed();
        var old = endedSession(visitor, before(8));
        var recent = endedSession(visitor, before(6));

        run("identity-forget-expired");

        assertThat(jdbc.sql("SELECT id FROM identity_session WHERE id IN (:ids)")
                .param("ids", List.of(old, recent))
                .query(String.class)
                .list()).containsExactly(recent);
    }

    private String endedSession(Visitor visitor, long endedAt) {
        visitor.signOut(visitor.tokens().accessToken()).expectStatus().isNoContent();
        var id = jdbc.sql("""
                SELECT s.id FROM identity_session s JOIN identity_account a ON a.id = s.account_id
                WHERE a.email = :email ORDER BY s.id DESC LIMIT 1""")
                .param("email", visitor.email())
                .query(String.class)
                .single();
        jdbc.sql("UPDATE identity_session SET ended_at = :endedAt WHERE id = :id")
                .param("endedAt", endedAt)
                .param("id", id)
                .update();
        return id;
    }
}
