package party.somsom.foundation.timeouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import com.zaxxer.hikari.HikariDataSource;

import party.somsom.testing.CuttableLine;
import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;

/** A database that is stopped, that accepts and never answers, and whose line is cut. */
@Timeout(60)
@WithLocalStack(LocalServer.MYSQL)
class MySqlTimeoutsIT {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final Timeouts SHORT = new Timeouts(SECOND.multipliedBy(45), SECOND.multipliedBy(10),
            SECOND.multipliedBy(3), SECOND, SECOND.multipliedBy(2), SECOND, SECOND, SECOND, SECOND, SECOND, SECOND,
            SECOND,
            SECOND, SECOND);

    private final URI address = URI.create(System.getProperty("spring.datasource.url").substring("jdbc:".length()));
    private final CuttableLine line = new CuttableLine(address.getHost(), address.getPort());
    private final String table = "t_" + UUID.randomUUID().toString().replace('-', '_');
    private final HikariDataSource pool = pool();

    private HikariDataSource pool() {
        var made = new HikariDataSource();
        made.setJdbcUrl("jdbc:mariadb://localhost:" + line.port() + "/somsom");
        made.setUsername(System.getProperty("spring.datasource.username"));
        made.setPassword(System.getProperty("spring.datasource.password"));
        made.setConnectionTimeout(SECOND.toMillis());
        made.setValidationTimeout(SECOND.dividedBy(2).toMillis());
        made.setAutoCommit(false);
        var beans = new StaticListableBeanFactory();
        beans.addBean("timeouts", SHORT);
        new MySqlTimeouts(beans.getBeanProvider(Timeouts.class)).postProcessBeforeInitialization(made, "pool");
        return made;
    }

    @BeforeEach
    void makeTable() throws SQLException {
        try (var connection = pool.getConnection()) {
            run(connection, "CREATE TABLE " + table + " (id INT PRIMARY KEY)");
        }
    }

    @AfterEach
    void stop() throws Exception {
        pool.close();
        line.close();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(Connection connection) throws SQLException {
        run(connection, "INSERT INTO " + table + " VALUES (1)");
    }

    /** Asks on a connection that was fine before. */
    private void ask() throws SQLException {
        try (var connection = pool.getConnection()) {
            run(connection, "SELECT 1");
        }
    }

    private static void failsSoon(ThrowingCallable call) {
        var begin = System.nanoTime();
        assertThatThrownBy(call).isInstanceOf(SQLException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
    }

    private void worksAgain() {
        await().atMost(Duration.ofSeconds(3)).ignoreExceptions().untilAsserted(this::ask);
    }

    @Test
    void aStoppedServerKeepsNobodyWaiting() throws SQLException {
        try (var connection = pool.getConnection()) {
            var thaw = LocalStack.freeze(LocalServer.MYSQL);
            try {
                failsSoon(() -> run(connection, "SELECT 1"));
                failsSoon(this::ask);
            } finally {
                thaw.run();
            }
        }
        worksAgain();
    }

    @Test
    void neitherDoesOneThatAcceptsAndNeverAnswers() throws SQLException {
        try (var connection = pool.getConnection()) {
            line.silence();
            failsSoon(() -> run(connection, "SELECT 1"));
        }
        failsSoon(this::ask);

        line.mend();
        worksAgain();
    }

    @Test
    void norOneWhoseLineIsCut() throws SQLException {
        try (var connection = pool.getConnection()) {
            line.cut();
            failsSoon(() -> run(connection, "SELECT 1"));
        }
        failsSoon(this::ask);

        line.mend();
        worksAgain();
    }

    @Test
    void nobodyWaitsLongForALock() throws SQLException {
        try (var one = pool.getConnection(); var other = pool.getConnection()) {
            insert(one);
            failsSoon(() -> insert(other));
            one.rollback();
        }
    }

    /** Like a node that freezes before its commit. Its gap would be filled when nobody waits for it any more. */
    @Test
    void theServerEndsATransactionWhoseNodeIsSilent() throws SQLException {
        try (var frozen = pool.getConnection(); var other = pool.getConnection()) {
            insert(frozen);
            await().atMost(Duration.ofSeconds(5)).ignoreExceptions().untilAsserted(() -> insert(other));
            assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
            other.rollback();
        }
    }
}
