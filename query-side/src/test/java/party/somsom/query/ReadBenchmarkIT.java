package party.somsom.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;

import party.somsom.query.chat.ChatContests;
import party.somsom.query.festival.FestivalContests;
import party.somsom.query.ticketing.ReservationContests;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** Measures every read by its earlier SQL and by its repository, on the same rows in the same run. */
@WithLocalStack({LocalServer.MYSQL, LocalServer.REDIS})
@EnabledIfSystemProperty(named = "somsom.views.benchmark", matches = "true")
class ReadBenchmarkIT {
    private static final double MOST = 1.1;

    @Test
    void noReadIsSlowerThanItsSql() {
        try (var node = new QuerySideNode()) {
            var rows = new Rows(node.bean(JdbcTemplate.class), 1_000, 2_000, 30_000, 15_000);
            rows.write();
            node.bean(JdbcTemplate.class).execute("ANALYZE TABLE somsom_views.festival");

            var contests = Stream.of(FestivalContests.of(node, rows), ReservationContests.of(node, rows),
                    ChatContests.of(node, rows)).flatMap(List::stream).toList();
            System.out.println("| read, µs | SQL | repository | ratio | query by SQL | by repository | ratio |");
            var slow = contests.stream().filter(contest -> contest.run(node) > MOST).map(Contest::read).toList();

            assertThat(slow).as("reads that are slower").isEmpty();
        }
    }
}
