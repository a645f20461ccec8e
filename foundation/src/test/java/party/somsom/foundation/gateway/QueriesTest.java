package party.somsom.foundation.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import party.somsom.messages.Page;
import party.somsom.messages.Query;

class QueriesTest {
    private final Configuration axon = DefaultConfigurer.defaultConfiguration()
            .registerQueryHandler(_ -> new Handlers())
            .start();
    private final Queries queries = new Queries(axon.queryGateway());

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void aQueryIsAnsweredWithWhatItDeclares() {
        assertThat(queries.ask(new FindName("ann")).join()).isEqualTo("name of ann");
        assertThat(queries.ask(new FindNick("ann")).join()).contains("nick of ann");
        assertThat(queries.ask(new FindNick("nobody")).join()).isEmpty();
        assertThat(queries.ask(new ListNames(2)).join()).containsExactly("name 0", "name 1");
        assertThat(queries.ask(new PageNames("cursor")).join()).isEqualTo(new Page<>(List.of("name 0"), "cursor"));
    }

    @Test
    void aHandlerOfAnotherAnswerIsNotAsked() {
        assertThat(queries.ask(new CountNames())).failsWithin(Duration.ofSeconds(1))
                .withThrowableThat()
                .withCauseInstanceOf(NoHandlerForQueryException.class);
    }

    sealed interface NameQuery<R> extends Query<R> {
    }

    record FindName(String person) implements NameQuery<String> {
    }

    record FindNick(String person) implements NameQuery<Optional<String>> {
    }

    record ListNames(int most) implements NameQuery<List<String>> {
    }

    record PageNames(String cursor) implements NameQuery<Page<String>> {
    }

    record CountNames() implements NameQuery<Integer> {
    }

    static class Handlers {
        @QueryHandler
        String handle(FindName query) {
            return "name of " + query.person();
        }

        @QueryHandler
        Optional<String> handle(FindNick query) {
            return Optional.of("nick of " + query.person()).filter(_ -> !query.person().equals("nobody"));
        }

        @QueryHandler
        CompletableFuture<List<String>> handle(ListNames query) {
            return CompletableFuture.completedFuture(List.of("name 0", "name 1").subList(0, query.most()));
        }

        @QueryHandler
        Page<String> handle(PageNames query) {
            return new Page<>(List.of("name 0"), query.cursor());
        }

        @QueryHandler
        List<Integer> handle(CountNames query) {
            return List.of(1);
        }
    }
}
