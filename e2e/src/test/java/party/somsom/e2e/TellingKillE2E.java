package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import party.somsom.testing.StandInFcm;

/**
 * All people are told, although the node is killed when some are told already, some are in the queue and some are not.
 */
@EndToEnd
class TellingKillE2E {
    private static final String[] SETTINGS = {"--somsom.notifications.page-size=10",
            "--somsom.notifications.recipients-per-message=5", "--somsom.notifications.lease=3s"};
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PEOPLE = 300;
    private static final int DEAD = 30;

    private final String prefix = "kill-" + UUID.randomUUID() + "-";
    private Phoenix phoenix;

    @BeforeEach
    void start() {
        phoenix = new Phoenix(SETTINGS);
    }

    @AfterEach
    void stop() {
        StandInFcm.fail("");
        phoenix.close();
    }

    @Test
    void everyoneIsToldOnceButForPushesThatWereOnTheirWayWhenTheNodeWasKilled() {
        var people = Buyer.make(phoenix.node(), PEOPLE);
        var tickets = Tickets.putOnSale(phoenix.node(), people.getFirst(), PEOPLE);
        Race.together(people, person -> person.reserve(phoenix.node(), tickets).expect("201"));
        var phones = phones(people);
        StandInFcm.fail("QUOTA_EXCEEDED=0.05&INTERNAL=0.2");

        phoenix.node().api().delete("/festivals/" + tickets.festivalId(), people.getFirst().token()).expect("204");
        await().pollInterval(Duration.ofMillis(5)).atMost(PATIENCE).until(() -> inQueue(tickets) >= PEOPLE / 4);
        phoenix.killAndRestart();
        phoenix.node();

        await().atMost(PATIENCE).until(() -> isOver(tickets));
        assertThat(StandInFcm.counts(prefix).keySet()).containsExactlyInAnyOrderElementsOf(phones.values());
        assertThat(repeated()).isSubsetOf(uncertain());
        assertThat(strings("SELECT token FROM somsom_notifications.device WHERE token LIKE ?", "%" + prefix + "%"))
                .containsExactlyInAnyOrderElementsOf(phones.values());
        assertThat(strings("SELECT user_id FROM somsom_notifications.notification WHERE festival_id = ?",
                tickets.festivalId())).hasSize(PEOPLE).doesNotHaveDuplicates();
        Race.together(people, person -> assertThat(
                phoenix.node().api().get("/notifications", person.token()).expect("200").json().get("items"))
                .hasSize(1));
    }

    /** Every person has a phone, and some also have a dead one. */
    private Map<Buyer, String> phones(List<Buyer> people) {
        var phones = new HashMap<Buyer, String>();
        people.forEach(person -> phones.put(person, prefix + phones.size()));
        Race.together(people, person -> activate(person, phones.get(person)));
        Race.together(people.subList(0, DEAD), person -> activate(person, "unregistered-" + phones.get(person)));
        return phones;
    }

    private void activate(Buyer person, String token) {
        phoenix.node()
                .api()
                .post("/notification/activate", person.token(), Map.of("token", token, "platform", "ANDROID"))
                .expect("204");
    }

    private static int inQueue(Tickets tickets) {
        return Database.rows("SELECT told FROM somsom_notifications.fan_out WHERE inventory_id = ?",
                tickets.inventoryId(), row -> row.getInt(1)).stream().mapToInt(told -> told).sum();
    }

    /** All people are in the queue, and every push has an outcome. */
    private static boolean isOver(Tickets tickets) {
        return inQueue(tickets) == PEOPLE && Database.rows("""
                SELECT COUNT(*), COUNT(p.outcome) FROM somsom_notifications.push p
                JOIN somsom_notifications.notification n ON n.notification_id = p.notification_id
                WHERE n.festival_id = ?""", tickets.festivalId(),
                row -> row.getInt(1) == PEOPLE + DEAD && row.getInt(2) == PEOPLE + DEAD).getFirst();
    }

    private List<String> repeated() {
        return StandInFcm.counts(prefix)
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private HashSet<String> uncertain() {
        return new HashSet<>(strings("""
                SELECT d.token FROM somsom_notifications.push p
                JOIN somsom_notifications.device d ON d.device_id = p.device_id
                WHERE p.uncertain > 0 AND d.token LIKE ?""", prefix + "%"));
    }

    private static List<String> strings(String sql, String parameter) {
        return Database.rows(sql, parameter, row -> row.getString(1));
    }
}
