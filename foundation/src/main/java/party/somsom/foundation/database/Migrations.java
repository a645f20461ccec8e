package party.somsom.foundation.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Makes and changes the tables of one room, from {@code classpath:db/<part>}. Each room has its own history, so rooms
 * that share the database number their migrations independently. Declare one bean for each part. Beans that use JDBC
 * wait for all of these beans; other beans say {@code @DependsOnDatabaseInitialization}.
 */
public final class Migrations {
    private Migrations() {
    }

    /** For tables in the default schema, which several rooms share. */
    public static FlywayMigrationInitializer of(String part, DataSource dataSource) {
        return migrating(configuration(part, dataSource)
                .table("flyway_" + part.replace('-', '_') + "_history")
                .baselineOnMigrate(true)
                .baselineVersion("0"));
    }

    /** For tables in their own schema, which is made if it is missing. */
    public static FlywayMigrationInitializer ofSchema(String schema, String part, DataSource dataSource) {
        return migrating(configuration(part, dataSource).schemas(schema));
    }

    private static FluentConfiguration configuration(String part, DataSource dataSource) {
        return unhurried(dataSource).locations("classpath:db/" + part);
    }

    /** Connections of its own, because a change of a big table takes longer than any other statement may. */
    private static FluentConfiguration unhurried(DataSource dataSource) {
        try {
            var pool = dataSource.unwrap(HikariDataSource.class);
            return Flyway.configure()
                    .dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())
                    .initSql("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
        } catch (SQLException e) {
            throw new IllegalStateException("Migrations need a pool, to know the address of the database", e);
        }
    }

    private static FlywayMigrationInitializer migrating(FluentConfiguration configuration) {
        return new FlywayMigrationInitializer(configuration.load());
    }
}
