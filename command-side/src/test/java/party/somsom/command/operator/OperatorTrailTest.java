package party.somsom.command.operator;

import java.time.Instant;
import java.util.Map;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import party.somsom.messages.operator.OperatorCommand.NoteAction;
import party.somsom.messages.operator.OperatorEvent.OperatorActed;

class OperatorTrailTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final OperatorActed ACTED = new OperatorActed("ann", "GET /operator/api/stories/{aggregateId}",
            Map.of("aggregateId", "f1"), "a complaint", NOON);

    private AggregateTestFixture<OperatorTrail> fixture;

    @BeforeEach
    void nothingWasDone() {
        fixture = new AggregateTestFixture<>(OperatorTrail.class);
    }

    @Test
    void everyActionIsNotedAndRepetitionsToo() {
        var note = new NoteAction("ann", ACTED.action(), ACTED.parameters(), "a complaint", NOON);

        fixture.givenNoPriorActivity().when(note).expectEvents(ACTED);
        fixture.given(ACTED).when(note).expectEvents(ACTED);
    }

    @Test
    void allOperatorsShareTheTrail() {
        fixture.given(ACTED)
                .when(new NoteAction("bob", "GET /operator/api/actions", Map.of(), null, NOON))
                .expectEvents(new OperatorActed("bob", "GET /operator/api/actions", Map.of(), null, NOON));
    }
}
