package party.somsom.command.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import party.somsom.messages.waitingroom.AdmissionEnd;
import party.somsom.messages.waitingroom.LineDraw;
import party.somsom.messages.waitingroom.WaitingRoomCommand.AdmitNext;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ChangePacing;
import party.somsom.messages.waitingroom.WaitingRoomCommand.DrawLine;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EndAdmission;
import party.somsom.messages.waitingroom.WaitingRoomCommand.EnterBookingPage;
import party.somsom.messages.waitingroom.WaitingRoomCommand.JoinWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.LeaveWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.OpenWaitingRoom;
import party.somsom.messages.waitingroom.WaitingRoomCommand.ReturnToLine;
import party.somsom.messages.waitingroom.WaitingRoomEvent;
import party.somsom.messages.waitingroom.WaitingRoomSettings;

/** Checks the rules of every room, whatever people, organisers and clocks do. Each repetition tries another history. */
class WaitingRoomPropertiesTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final int STEPS = 1_500;
    private static final int PEOPLE = 60;

    private final Configuration axon = DefaultConfigurer.defaultConfiguration()
            .configureAggregate(AggregateConfigurer.defaultConfiguration(WaitingRoom.class)
                    .configureCache(c -> new WeakReferenceCache()))
            .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
            .start();
    private final CommandGateway commands = axon.commandGateway();
    private final RoomChecks checks = new RoomChecks();

    @BeforeEach
    void watch() {
        axon.eventBus()
                .subscribe(events -> events.stream()
                        .map(EventMessage::getPayload)
                        .map(WaitingRoomEvent.class::cast)
                        .forEach(checks::see));
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @RepeatedTest(40)
    void holdWhateverHappens(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var opensAt = random.nextBoolean() ? NOON.plusSeconds(random.nextInt(120)) : null;
        commands.sendAndWait(new OpenWaitingRoom("q", "org",
                new WaitingRoomSettings(opensAt, 1 + random.nextInt(120), 1 + random.nextInt(10),
                        1 + random.nextInt(5)),
                LineDraw.hash("seed"), NOON.plus(Duration.ofDays(1)), NOON));
        var now = NOON;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(random.nextInt(1_500));
            var user = "user" + random.nextInt(PEOPLE);
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> commands.sendAndWait(new JoinWaitingRoom("q", some(random), now));
                case 3 -> commands.sendAndWait(new LeaveWaitingRoom("q", user, now));
                case 4 -> commands.sendAndWait(new ReturnToLine("q", user, now));
                case 5, 6 -> enter(user, now);
                case 7 -> commands.sendAndWait(new EndAdmission("q", user, AdmissionEnd.LEFT, null, now));
                case 8 -> change(random, now);
                default -> tick(random.nextInt(10) == 0 ? Set.of(user, "nobody") : Set.of(), now);
            }
        }
        assertThat(checks.admissions()).as("something happened").isNotEmpty();
    }

    /** People who come together; some of them come twice. */
    private static List<String> some(Random random) {
        return random.ints(1 + random.nextInt(3), 0, PEOPLE).mapToObj(i -> "user" + i).toList();
    }

    private void enter(String user, Instant now) {
        Instant until = commands.sendAndWait(new EnterBookingPage("q", user, now));
        assertThat(until != null).isEqualTo(checks.isAdmitted(user, now));
    }

    private void change(Random random, Instant now) {
        if (random.nextInt(5) == 0) {
            commands.sendAndWait(new ChangePacing("q", "org", 1 + random.nextInt(120), 1 + random.nextInt(10),
                    random.nextInt(4) == 0, "because", now));
        }
    }

    /** Two nodes tick at once, and the second finds nothing to do. */
    private void tick(Set<String> silent, Instant now) {
        commands.sendAndWait(new DrawLine("q", "seed", now));
        commands.sendAndWait(new AdmitNext("q", silent, now));
        int admitted = checks.admissions().size();
        commands.sendAndWait(new AdmitNext("q", silent, now));
        assertThat(checks.admissions()).as("admissions of a second tick in the same instant").hasSize(admitted);
    }
}
