package party.somsom.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.analytics.question.SqlRefusedException.Code;
import party.somsom.analytics.store.LakeFolder;
import party.somsom.lake.LakeEvent;

/** What people may ask, and what they may not. */
@TestInstance(Lifecycle.PER_CLASS)
class LakeSqlTest {
    private static final Limits LIMITS = new Limits(2_000, 10, Duration.ofSeconds(30), 1, "100MB");

    private Path folder = Path.of("");
    private LakeFolder lake;
    private LakeSql sql;

    private record Danced(int steps) {
    }

    @BeforeAll
    void open(@TempDir Path temporary) throws IOException {
        folder = temporary;
        lake = LakeFolder.open(folder.resolve("lake"));
        History.fill(lake);
        sql = new LakeSql(lake, ZoneId.of("Asia/Seoul"), LIMITS);
    }

    @AfterAll
    void close() throws IOException {
        sql.close();
        lake.close();
    }

    private Code refusal(String question) {
        return refusal(sql, question);
    }

    private static Code refusal(LakeSql sql, String question) {
        return assertThatExceptionOfType(SqlRefusedException.class).as(question)
                .isThrownBy(() -> sql.ask(question))
                .actual()
                .code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 7 AS seven", " select 7 as seven ; ; ", "WITH x AS (SELECT 7 AS seven) FROM x",
            "SELECT 7 AS seven -- so it is", "FROM (VALUES (7)) AS t(seven)"})
    void oneSelectIsAnswered(String question) throws Exception {
        var answer = sql.ask(question);

        assertThat(answer.columns()).containsExactly("seven");
        assertThat(answer.rows()).containsExactly(List.of("7"));
        assertThat(answer.more()).isFalse();
    }

    @Test
    void valuesComeAsText() throws Exception {
        assertThat(sql.ask("SELECT personIds, admittedAt, enterBy, day FROM waiting_room.people_admitted_v1 LIMIT 1"))
                .satisfies(answer -> {
                    assertThat(answer.columns()).containsExactly("personIds", "admittedAt", "enterBy", "day");
                    assertThat(answer.rows().getFirst()).containsExactly("[ann, bob]", "2027-05-01 12:00:05+09", null,
                            "2027-05-01");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP VIEW chat.member_joined_v1", "CREATE TABLE t (x INT)", "SET threads = 1",
            "RESET enable_external_access", "ATTACH 'x.db'", "INSTALL httpfs", "PRAGMA database_list",
            "SELECT 1; SELECT 2", "SELECT 1; DROP SCHEMA chat CASCADE", "SELECT 1) TO 'x'; SELECT (1",
            "COPY (SELECT 1) TO 'x.csv'", "EXPORT DATABASE 'x'", "", ";", "-- nothing",
            "CREATE SECRET s (TYPE s3)", "CALL pragma_version()", "BEGIN"})
    void whatIsNotOneSelectIsRefused(String question) throws Exception {
        assertThat(refusal(question)).isIn(Code.SQL_NOT_A_QUESTION, Code.SQL_WRONG);

        assertThat(sql.ask("SELECT count(*) FROM chat.member_joined_v1").rows()).containsExactly(List.of("2"));
    }

    @Test
    void noOtherFileIsRead() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n");

        for (var from : List.of("read_csv('%s')", "'%s'", "read_text('%s')", "read_blob('%s')",
                "read_csv('" + lake.path() + "/../secret.csv')")) {
            assertThat(refusal("SELECT * FROM " + from.formatted(secret))).isEqualTo(Code.SQL_FORBIDDEN);
        }
    }

    @Test
    void noOtherMachineIsAsked() {
        assertThat(refusal("SELECT * FROM read_csv('http://localhost:1/x.csv')")).isEqualTo(Code.SQL_FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"SELEC 1", "SELECT x", "SELECT * FROM nowhere", "SELECT 'x'::INT"})
    void wrongSqlIsRefusedWithWhatDuckDbSays(String question) {
        assertThat(refusal(question)).isEqualTo(Code.SQL_WRONG);
    }

    @Test
    void anAnswerHasSoManyRows() throws Exception {
        assertThat(sql.ask("SELECT * FROM range(10)").more()).isFalse();

        var answer = sql.ask("SELECT range FROM range(1000000) ORDER BY range DESC");

        assertThat(answer.more()).isTrue();
        assertThat(answer.rows()).hasSize(10);
        assertThat(answer.rows().getFirst()).containsExactly("999999");
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() throws IOException {
        try (var hasty = new LakeSql(lake, ZoneId.of("Asia/Seoul"),
                new Limits(2_000, 10, Duration.ofSeconds(1), 1, "100MB"))) {
            assertThat(refusal(hasty,
                    "SELECT count(*) FROM range(100000) a, range(100000) b, range(1000) c WHERE hash(a, b, c) = 7"))
                    .isEqualTo(Code.SQL_TOO_SLOW);
        }
    }

    @Test
    void anAnswerThatNeedsTooMuchMemoryIsGivenUp() {
        assertThat(refusal("SELECT count(*) FROM (SELECT range, count(*) FROM range(50000000) GROUP BY range)"))
                .isEqualTo(Code.SQL_TOO_LARGE);
    }

    @Test
    void aHugeValueIsCut() throws Exception {
        assertThat(sql.ask("SELECT repeat('x', 1000000)").rows().getFirst().getFirst()).hasSize(500);
    }

    @Test
    void aLongTextIsRefused() {
        assertThat(refusal("SELECT 1 --" + "x".repeat(2_000))).isEqualTo(Code.SQL_TOO_LONG);
    }

    @Test
    void whatIsNewIsSeenAtOnceAndUnknownTypesToo() throws Exception {
        lake.add(List.of(new LakeEvent("d", "festival.festival-danced.v1", "f", 1, 1, Instant.EPOCH, new Danced(3))),
                false, Map.of(0, 99L));

        assertThat(sql.ask("SELECT steps FROM festival.festival_danced_v1").rows()).containsExactly(List.of("3"));
    }
}
