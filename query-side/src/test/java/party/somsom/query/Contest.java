package party.somsom.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;

/**
 * Compares two ways to do a read that must give the same answer: the SQL from before the repositories, and the read as
 * it is now. Both run over the query bus, like every read, and take turns, so that other load on the machine affects
 * both.
 */
public record Contest(String read, IntFunction<?> bySql, IntFunction<?> byRepository) {
    private static final int SAMENESS = 300;
    private static final long WARM_UP_NANOS = 4_000_000_000L;
    private static final int ROUNDS = 31;
    private static final long ROUND_NANOS = 20_000_000;

    public Contest {
        for (int i = 0; i < SAMENESS; i++) {
            assertThat(byRepository.apply(i)).as("%s %d", read, i).isEqualTo(bySql.apply(i));
        }
    }

    /** @return the time of the repository divided by the time of the SQL, as the median of all rounds */
    double run(QuerySideNode node) {
        var sql = asked(node, "by SQL: " + read, bySql);
        var repository = asked(node, "by repository: " + read, byRepository);
        var alone = median(bySql, byRepository);
        var query = median(sql, repository);
        System.out.printf("| %-40s | %7.0f | %7.0f | %5.2f | %7.0f | %7.0f | %5.2f |%n", read, alone[0], alone[1],
                ratio(alone), query[0], query[1], ratio(query));
        return ratio(query);
    }

    private static IntFunction<?> asked(QuerySideNode node, String name, IntFunction<?> way) {
        node.bean(QueryBus.class).subscribe(name, Object.class, message -> way.apply((int) message.getPayload()));
        var gateway = node.bean(QueryGateway.class);
        return i -> gateway.query(name, i, Object.class).join();
    }

    private static double[] median(IntFunction<?> first, IntFunction<?> second) {
        warmUp(first);
        warmUp(second);
        var calls = (int) Math.clamp(ROUND_NANOS / 1_000 / micros(first, 20), 10, 1_000);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round % 2 == 0 ? inTurn(first, second, calls) : reversed(inTurn(second, first, calls)));
        }
        return rounds.stream().sorted(Comparator.comparingDouble(Contest::ratio)).toList().get(ROUNDS / 2);
    }

    private static double[] inTurn(IntFunction<?> first, IntFunction<?> second, int calls) {
        return new double[]{micros(first, calls), micros(second, calls)};
    }

    private static double[] reversed(double[] round) {
        return new double[]{round[1], round[0]};
    }

    private static double ratio(double[] round) {
        return round[1] / round[0];
    }

    private static void warmUp(IntFunction<?> way) {
        var end = System.nanoTime() + WARM_UP_NANOS;
        for (int i = 0; System.nanoTime() < end; i++) {
            way.apply(i);
        }
    }

    private static double micros(IntFunction<?> way, int calls) {
        var started = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            way.apply(i);
        }
        return (System.nanoTime() - started) / 1_000.0 / calls;
    }
}
