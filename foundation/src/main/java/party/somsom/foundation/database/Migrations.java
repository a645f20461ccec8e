package party.somsom.foundation.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

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
        return Flyway.configure().dataSource(dataSource).locations("classpath:db/" + part);
    }

    private static FlywayMigrationInitializer migrating(FluentConfiguration configuration) {
        return new FlywayMigrationInitializer(configuration.load());
    }
}
