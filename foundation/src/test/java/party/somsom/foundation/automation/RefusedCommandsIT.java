package party.somsom.foundation.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.messages.Command;
import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

@WithLocalStack(LocalServer.MYSQL)
class RefusedCommandsIT {
    private static final DriverManagerDataSource DATABASE = new DriverManagerDataSource();
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(null);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final Settling settling = new Settling(
            new RefusedCommands(jdbc, Jackson3Serializer.builder().build(), Clock.systemUTC(), meters),
            Duration.ofMillis(100));
    private final String aggregateId = UUID.randomUUID().toString();

    record Greet(String aggregateId) implements Command<Void> {
    }

    @BeforeAll
    static void migrate() {
        DATABASE.setUrl(System.getProperty("spring.datasource.url"));
        DATABASE.setUsername(System.getProperty("spring.datasource.username"));
        DATABASE.setPassword(System.getProperty("spring.datasource.password"));
        Flyway.configure()
                .dataSource(DATABASE)
                .locations("classpath:db/automations")
                .table("flyway_automations_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private void attempt(CompletableFuture<?>... answers) {
        var batch = DefaultUnitOfWork.startAndGet(null);
        try {
            settling.settle(
                    List.of(answers).stream().map(each -> new SentCommand(new Greet(aggregateId), each)).toList());
            batch.commit();
        } catch (RuntimeException e) {
            batch.rollback(e);
            throw e;
        }
    }

    private static CompletableFuture<?> failed(Throwable failure) {
        return CompletableFuture.failedFuture(failure);
    }

    private static CompletableFuture<?> refused(Code code) {
        return failed(new Rejection(code, "no").asException());
    }

    private List<String> setAside() {
        return jdbc.sql("SELECT reason FROM refused_command WHERE aggregate_identifier = ?")
                .param(aggregateId)
                .query(String.class)
                .list();
    }

    private void failsTimes(int times, CompletableFuture<?> answer) {
        IntStream.range(0, times)
                .forEach(_ -> assertThatThrownBy(() -> attempt(answer)).isInstanceOf(CompletionException.class));
    }

    @Test
    void aCommandThatIsAlwaysRefusedIsSetAsideAndTheGroupGoesOn() {
        failsTimes(9, refused(Code.NOT_FOUND));

        attempt(refused(Code.NOT_FOUND));

        assertThat(setAside()).containsExactly("NOT_FOUND: no");
        assertThat(meters.get("somsom.automation.refused").counter().count()).isEqualTo(1);
    }

    @Test
    void itIsRecognisedAmongOthersToTheSameAggregate() {
        IntStream.range(0, 9)
                .forEach(_ -> assertThatThrownBy(() -> attempt(DONE, refused(Code.NOT_FOUND), DONE))
                        .isInstanceOf(CompletionException.class));

        attempt(DONE, refused(Code.NOT_FOUND), DONE);

        assertThat(setAside()).hasSize(1);
    }

    @Test
    void soIsOneThatMeetsAFault() {
        failsTimes(9, failed(new NullPointerException("fault")));

        attempt(failed(new NullPointerException("fault")));

        assertThat(setAside()).containsExactly("fault");
    }

    @Test
    void aCommandThatSucceedsInTheEndIsNot() {
        failsTimes(9, refused(Code.NOT_FOUND));
        attempt(DONE);
        failsTimes(9, refused(Code.NOT_FOUND));
        attempt(DONE);

        assertThat(setAside()).isEmpty();
    }

    @Test
    void anOutageIsWaitedFor() {
        failsTimes(50, refused(Code.UNAVAILABLE));

        attempt(DONE);

        assertThat(setAside()).isEmpty();
    }

    @Test
    void noAnswerIsWaitedForForEver() {
        assertThatThrownBy(() -> attempt(new CompletableFuture<>())).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }
}
