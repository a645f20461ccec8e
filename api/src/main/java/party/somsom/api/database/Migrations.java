package party.somsom.api.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

/**
 * Migrates one part's tables from {@code classpath:db/<part>}, in a history of its own, so that parts sharing the
 * database number their migrations independently. Declare one bean a part: whatever uses JDBC waits for all of them.
 */
public final class Migrations {
    private Migrations() {
    }

    public static FlywayMigrationInitializer of(String part, DataSource dataSource) {
        return new FlywayMigrationInitializer(Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/" + part)
                .table("flyway_" + part + "_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load());
    }
}
