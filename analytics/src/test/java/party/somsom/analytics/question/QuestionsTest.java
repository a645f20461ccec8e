package party.somsom.analytics.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import party.somsom.analytics.store.LakeFolder;

/** Each question of the report has the known answer to {@link History}. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {
    private static final Limits LIMITS = new Limits(5_000, 100, Duration.ofSeconds(10), 1, "500MB");

    private LakeFolder lake;
    private LakeSql sql;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        lake = LakeFolder.open(folder);
        History.fill(lake);
        sql = new LakeSql(lake, ZoneId.of("Asia/Seoul"), LIMITS);
    }

    @AfterAll
    void close() throws IOException {
        sql.close();
        lake.close();
    }

    private List<String> answer(String name) throws Exception {
        var question = Questions.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return sql.ask(question.sql()).rows().stream().map(row -> String.join("|", row)).toList();
    }

    @Test
    void salesByMinute() throws Exception {
        assertThat(answer("01-sales-by-minute")).containsExactly("2027-05-01 12:00:00+09|3|2",
                "2027-05-01 12:02:00+09|1|1", "2027-05-01 12:04:00+09|4|2", "2027-05-01 14:01:00+09|1|1");
    }

    @Test
    void timeToSellOut() throws Exception {
        assertThat(answer("02-time-to-sell-out"))
                .containsExactly("01festiv 2027-05-22|4|2027-05-01 12:02:30+09|2.5");
    }

    @Test
    void funnel() throws Exception {
        assertThat(answer("03-funnel")).containsExactly("joined|5|100.0", "admitted|5|100.0", "entered|4|80.0",
                "reserved|3|60.0");
    }

    @Test
    void waitingTime() throws Exception {
        assertThat(answer("04-waiting-time")).containsExactly("0|2", "1|3");
    }

    @Test
    void noShows() throws Exception {
        assertThat(answer("05-no-shows")).containsExactly("missed|2", "admitted again|2", "entered|1", "reserved|1");
    }

    @Test
    void cancellations() throws Exception {
        assertThat(answer("06-cancellations")).containsExactly("01festiv 2027-05-16|100|3|3|0",
                "01festiv 2027-05-15|4|6|2|2");
    }

    @Test
    void chatByHour() throws Exception {
        assertThat(answer("07-chat-by-hour")).containsExactly("12|2|0|0", "13|0|1|1");
    }

    @Test
    void reminders() throws Exception {
        assertThat(answer("08-reminders")).containsExactly("01festiv 2027-05-22|3|1");
    }

    @Test
    void everyQuestionHasTextsInBothLanguagesAndAChartOfItsColumns() throws Exception {
        for (var question : Questions.all()) {
            assertThat(question.titles()).as(question.name()).containsOnlyKeys("en", "ko");
            assertThat(question.notes()).as(question.name()).containsOnlyKeys("en", "ko");
            assertThat(question.chart()).matches("(bar|line) x=[a-z_]+ y=[a-z_,]+");
            var drawn = question.chart().replaceFirst("^\\w+ x=", "").replace(" y=", ",").split(",");
            assertThat(sql.ask(question.sql()).columns()).contains(drawn);
        }
    }

    @Test
    void everyQuestionIsAnsweredBeforeAnythingHappens(@TempDir Path empty) throws Exception {
        try (var nothing = LakeFolder.open(empty); var asked = new LakeSql(nothing, ZoneId.of("UTC"), LIMITS)) {
            var rows = Questions.all().stream().map(Question::sql).map(each -> rows(asked, each));

            assertThat(rows.collect(Collectors.toSet())).containsExactly(0);
        }
    }

    private static int rows(LakeSql asked, String question) {
        try {
            return asked.ask(question).rows().size();
        } catch (SqlRefusedException e) {
            throw new AssertionError(question, e);
        }
    }
}
