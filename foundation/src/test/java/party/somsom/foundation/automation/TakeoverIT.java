package party.somsom.foundation.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.GenericTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import party.somsom.foundation.processing.TokenClaims;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Nodes in one process that share events and tokens. */
@WithLocalStack(LocalServer.MYSQL)
class TakeoverIT {
    private static final String AWOKEN = "awoken";
    private static final String LOOKING = "looking";
    private static final int BATCH = 10;
    /** The time to notice a lost claim, plus a reserve for a slow machine. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    private final InMemoryEventStorageEngine events = new InMemoryEventStorageEngine();
    private final List<Configuration> nodes = new ArrayList<>();
    private final ConnectionProvider connections = () -> DriverManager.getConnection(
            System.getProperty("spring.datasource.url"), System.getProperty("spring.datasource.username"),
            System.getProperty("spring.datasource.password"));
    private final String table = "tokens_" + UUID.randomUUID().toString().replace('-', '_');

    @AfterEach
    void stop() {
        nodes.forEach(Configuration::shutdown);
    }

    @Test
    void whatALostNodeFollowedAnotherFollowsSoonAndKeeps() {
        var lost = tokens();
        lost.createSchema(GenericTokenTableFactory.INSTANCE);
        List.of(AWOKEN, LOOKING).forEach(group -> {
            lost.initializeTokenSegments(group, 1);
            lost.fetchToken(group, 0);
        });

        var next = new Seen();
        start(next);
        events.appendEvents(GenericEventMessage.asEventMessage("first"));

        await().atMost(TokenClaims.LOST_AFTER.plus(SLACK)).until(() -> next.all().size() == 2);

        var idle = new Seen();
        start(idle);
        await().during(TokenClaims.LOST_AFTER.plusSeconds(1))
                .atMost(TokenClaims.LOST_AFTER.plus(SLACK))
                .until(idle.all()::isEmpty);
        events.appendEvents(GenericEventMessage.asEventMessage("second"));

        await().atMost(SLACK).until(() -> next.all().size() == 4);
        assertThat(idle.all()).isEmpty();
    }

    private JdbcTokenStore tokens() {
        return TokenClaims.tokensIn(table)
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .build();
    }

    private void start(Seen seen) {
        var node = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(_ -> events)
                .registerComponent(TokenStore.class, _ -> tokens());
        node.eventProcessing(processing -> processing.registerEventHandler(_ -> new Awoken(seen))
                .registerEventHandler(_ -> new Looking(seen)));
        new Automations(List.of(AutomationGroup.awokenByEvents(AWOKEN).inBatchesOf(BATCH),
                AutomationGroup.lookingTwiceASecond(LOOKING).inBatchesOf(BATCH))).configureModule(node);
        nodes.add(node.start());
    }

    /** The events that one node has handled. */
    record Seen(List<String> all) {
        Seen() {
            this(new CopyOnWriteArrayList<>());
        }
    }

    @ProcessingGroup(AWOKEN)
    record Awoken(Seen seen) {
        @EventHandler
        void on(String event) {
            seen.all().add("awoken " + event);
        }
    }

    @ProcessingGroup(LOOKING)
    record Looking(Seen seen) {
        @EventHandler
        void on(String event) {
            seen.all().add("looking " + event);
        }
    }
}
