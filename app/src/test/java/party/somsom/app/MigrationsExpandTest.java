package party.somsom.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * During an update two versions work on one database, and an update that goes wrong is rolled back. So migrations only
 * add. Those of {@code migrations-of-the-last-release.txt} have run everywhere and are as they are.
 */
class MigrationsExpandTest {
    private static final Path RELEASED = Path.of("src/test/resources/migrations-of-the-last-release.txt");

    @Test
    void newMigrationsOnlyExpand() throws IOException {
        // given
        var released = Files.readAllLines(RELEASED);

        // when
        var contracting = migrations().entrySet()
                .stream()
                .filter(migration -> !released.contains(migration.getKey()))
                .flatMap(migration -> ContractingStatements.in(migration.getValue())
                        .stream()
                        .map(statement -> migration.getKey() + ": " + statement))
                .toList();

        // then
        assertThat(contracting).as(ContractingStatements.ADVICE).isEmpty();
    }

    @Test
    void everyReleasedMigrationIsStillThere() throws IOException {
        // given
        var released = Files.readAllLines(RELEASED);

        // then
        assertThat(released).isNotEmpty();
        assertThat(migrations()).containsKeys(released.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP TABLE festival", "ALTER TABLE festival DROP COLUMN title",
            "ALTER TABLE festival DROP title", "ALTER TABLE festival RENAME COLUMN title TO name",
            "RENAME TABLE festival TO event", "ALTER TABLE festival RENAME TO event",
            "ALTER TABLE festival MODIFY title VARCHAR(20)", "ALTER TABLE festival CHANGE title name VARCHAR(200)",
            "ALTER TABLE festival ADD COLUMN x INT NOT NULL", "ALTER TABLE festival ADD x INT NOT NULL COMMENT 'a, b'",
            "ALTER TABLE festival ADD UNIQUE KEY one (title)", "CREATE UNIQUE INDEX one ON festival (title)",
            "ALTER TABLE festival ADD CONSTRAINT c FOREIGN KEY (x) REFERENCES y (z)",
            "ALTER TABLE festival ADD CONSTRAINT c CHECK (x > 0)", "TRUNCATE TABLE festival", "DELETE FROM festival",
            "ALTER TABLE festival ADD a INT, DROP b", "alter table festival\n  drop\n  column title",
            "DROP SCHEMA somsom_views", "ALTER TABLE festival ALTER COLUMN status DROP DEFAULT"})
    void whatTheVersionBeforeCannotLiveWithIsFound(String statement) {
        assertThat(ContractingStatements.in("CREATE TABLE a (b INT);\n" + statement + ";")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATE TABLE drop_point (renamed INT NOT NULL, UNIQUE KEY k (renamed))",
            "ALTER TABLE festival ADD COLUMN x INT", "ALTER TABLE festival ADD COLUMN x INT NOT NULL DEFAULT 0",
            "ALTER TABLE festival ADD KEY newest (created_at, festival_id)", "CREATE INDEX i ON festival (title)",
            "ALTER TABLE festival ADD x INT COMMENT 'do not drop column y'", "-- DROP TABLE festival",
            "INSERT INTO a (b) VALUES ('DROP TABLE c; DELETE FROM d')", "UPDATE notification SET a = b",
            "ALTER TABLE festival DROP KEY newest, ADD KEY newest (created_at)", "/* DROP TABLE a */ SELECT 1"})
    void whatItDoesNotNoticeIsLetThrough(String statement) {
        assertThat(ContractingStatements.in(statement + ";")).isEmpty();
    }

    /** The resolver may find a file twice, because the class path of tests names jars in two ways. */
    private static Map<String, String> migrations() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql");
        return Stream.of(found)
                .collect(toMap(MigrationsExpandTest::name, MigrationsExpandTest::text, (one, same) -> one));
    }

    /** Such as {@code views/V1__read_models.sql}. */
    private static String name(Resource migration) {
        try {
            var address = migration.getURL().getPath();
            return address.substring(address.lastIndexOf("/db/") + "/db/".length());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Resource migration) {
        try {
            return migration.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
