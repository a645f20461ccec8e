package party.somsom.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import party.somsom.command.waitingroom.RoomChecks;
import party.somsom.localstack.launch.ListeningSocket;

@EndToEnd
class TwoNodesE2E {
    private static final String CLUSTER = "--somsom.cluster.enabled=true";

    private List<Node> nodes;
    private List<Buyer> buyers;

    @BeforeEach
    void start() {
        nodes = List.of(Node.launch(CLUSTER), Node.launch(CLUSTER));
        nodes.forEach(Node::awaitReady);
        buyers = Buyer.make(nodes.getFirst(), 1000);
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
    }

    @Test
    void sellOnceSignOutEverywhereAdmitInTurnAndReplaceEachOther() {
        listenOnLoopbackOnly();
        sellEveryTicketOnce();
        signOutOnEveryNode();
        admitNobodyBeyondTheRateOrTheCap();
        carryOnWhenTheOtherIsKilled();
    }

    /** Checks the sockets for clients and for the other node. */
    private void listenOnLoopbackOnly() {
        assertThat(nodes).allSatisfy(node -> assertThat(node.listeningSockets()).hasSizeGreaterThan(1)
                .allMatch(ListeningSocket::isOnLoopback));
    }

    private void sellEveryTicketOnce() {
        var tickets = Tickets.putOnSale(nodes.getLast(), buyers.getFirst(), 500);

        var race = new Race(tickets, this::node).run(buyers);

        assertThat(race.undecided()).isEmpty();
        assertThat(race.decisions()).isEqualTo(Map.of("201", 500L, "409 SOLD_OUT", 500L));
        assertThat(Books.ofSoldOut(tickets).reservations()).containsExactlyInAnyOrderElementsOf(race.reservations());
    }

    private void signOutOnEveryNode() {
        var token = Buyer.make(nodes.getFirst(), 1).getFirst().token();
        nodes.forEach(node -> node.api().get("/verify-token", token).expect("200"));

        nodes.getFirst().api().post("/signout", token, Map.of()).expect("204");

        nodes.forEach(node -> node.api().get("/verify-token", token).expect("401 TOKEN_INVALID"));
    }

    /** People do anything, each time on any node, until some were admitted. */
    private void admitNobodyBeyondTheRateOrTheCap() {
        var room = Room.open(nodes.getFirst(), buyers.getFirst(),
                Map.of("admitPerMinute", 240, "maxActive", 5, "admissionMinutes", 1));
        var people = buyers.subList(0, 60);
        var random = new Random(60);

        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(500)).until(() -> {
            people.forEach(person -> room.anything(nodes.get(random.nextInt(nodes.size())), person, random));
            return room.admissions().size() >= 10;
        });

        var checks = new RoomChecks();
        room.events().forEach(checks::see);
        assertThat(checks.admissions()).hasSizeGreaterThanOrEqualTo(10);
    }

    /** The killed node is the one that decides about the tickets. */
    private void carryOnWhenTheOtherIsKilled() {
        var tickets = Tickets.putOnSale(nodes.getFirst(), buyers.getFirst(), 500);
        var before = nodes.stream().mapToDouble(Node::commands).toArray();

        var race = new Race(tickets, this::node).at(100, () -> owner(before).kill()).runPersistently(buyers);

        assertThat(nodes).filteredOn(Node::isAlive).hasSize(1);
        assertThat(race.decisions()).isEqualTo(Map.of("201", 500L, "409 SOLD_OUT", 500L));
        assertThat(Books.ofSoldOut(tickets).reservations()).containsExactlyInAnyOrderElementsOf(race.reservations());
        Race.together(buyers, buyer -> assertThat(buyer.reservations(node(buyer)))
                .containsAll(race.reservation(buyer).stream().toList()));
    }

    private Node owner(double... before) {
        return nodes.get(0).commands() - before[0] > nodes.get(1).commands() - before[1] ? nodes.get(0) : nodes.get(1);
    }

    /** Half of the buyers go to each node. When one node is left, all go to that one. */
    private Node node(Buyer buyer) {
        var preferred = nodes.get(Math.floorMod(buyer.hashCode(), nodes.size()));
        return nodes.stream().filter(Node::isAlive).max(Comparator.comparing(preferred::equals)).orElseThrow();
    }
}
