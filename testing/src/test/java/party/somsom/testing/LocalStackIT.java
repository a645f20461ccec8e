package party.somsom.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;

@WithLocalStack(MYSQL)
class LocalStackIT {

    @Test
    void lendsARealServer() throws SQLException {
        var properties = LocalStack.properties();

        try (var connection = DriverManager.getConnection(properties.get("spring.datasource.url"),
                properties.get("spring.datasource.username"), properties.get("spring.datasource.password"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void putsTheAddressesWhereSpringFindsThem() {
        assertThat(LocalStack.properties()).containsKey("spring.datasource.url")
                .allSatisfy((name, value) -> assertThat(System.getProperty(name)).isEqualTo(value));
    }

    @Test
    void leavesTheServersLibrariesToTheServers() {
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("kafka.server.KafkaRaftServer"));
    }

    @Nested
    @WithLocalStack({MYSQL, REDIS})
    class WhereAnotherClassNeedsMore {
        private static final String BEFORE = System.getProperty("spring.datasource.url");

        @Test
        void sharesWhatRunsAndAddsTheRest() {
            try (var redis = RedisClient.create(System.getProperty("spring.data.redis.host"),
                    Integer.getInteger("spring.data.redis.port"))) {
                assertThat(redis.ping()).isEqualTo("PONG");
            }
            assertThat(LocalStack.properties()).containsEntry("spring.datasource.url", BEFORE);
        }
    }

    @Nested
    @WithLocalStack(REDIS)
    class WhereAServerFails {
        @Test
        void itComesBackWhereItWasWithItsData() {
            var address = URI.create("redis://%s:%s".formatted(System.getProperty("spring.data.redis.host"),
                    System.getProperty("spring.data.redis.port")));
            try (var redis = RedisClient.create(address)) {
                redis.set("kept", "yes");

                LocalStack.stop(REDIS);
                assertThatThrownBy(() -> redis.get("kept")).isInstanceOf(JedisConnectionException.class);
                LocalStack.start(REDIS);
            }
            try (var redis = RedisClient.create(address)) {
                assertThat(redis.get("kept")).isEqualTo("yes");
            }
        }
    }

    @Test
    void leavesNothingWhenTheTestsAreKilled() throws IOException {
        var tests = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Borrower.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var borrowed = tests.inputReader().readLine();
        var processes = Stream.of(borrowed.split(" "))
                .map(Long::valueOf)
                .map(ProcessHandle::of)
                .map(process -> process.orElseThrow().onExit())
                .toList();
        assertThat(processes).hasSize(2).noneMatch(CompletableFuture::isDone);

        tests.destroyForcibly();

        assertThat(processes).allSatisfy(end -> assertThat(end).succeedsWithin(Duration.ofSeconds(30)));
    }
}
