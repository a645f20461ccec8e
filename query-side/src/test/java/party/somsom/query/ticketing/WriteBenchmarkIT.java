package party.somsom.query.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.repository.CrudRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import party.somsom.messages.ticketing.ReservationView.Status;
import party.somsom.messages.ticketing.TicketingEvent.TicketsReserved;
import party.somsom.query.QuerySideNode;
import party.somsom.query.Rows;
import party.somsom.testing.LocalServer;
import party.somsom.testing.WithLocalStack;

/** 20,000 reservations, a thousand in a transaction, as the projection writes them and as entities would be written. */
@WithLocalStack({LocalServer.MYSQL, LocalServer.REDIS})
@EnabledIfSystemProperty(named = "somsom.views.benchmark", matches = "true")
class WriteBenchmarkIT {
    private static final int BATCHES = 20;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 3;

    private static QuerySideNode node;
    private final JdbcTemplate jdbc = node.bean(JdbcTemplate.class);
    private final EntityManager entities = node.bean(EntityManager.class);
    private final TransactionTemplate transactions = new TransactionTemplate(
            node.bean(PlatformTransactionManager.class));

    interface WrittenReservations extends CrudRepository<ReservationRow, String> {
    }

    @BeforeAll
    static void start() {
        node = new QuerySideNode("--spring.jpa.properties.hibernate.jdbc.batch_size=1000",
                "--spring.jpa.properties.hibernate.order_inserts=true");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void theProjectionIsTheFastest() {
        var projection = new ReservationProjection(jdbc);
        var repository = new JpaRepositoryFactory(entities).getRepository(WrittenReservations.class);
        Map<String, Consumer<Integer>> ways = new LinkedHashMap<>();
        ways.put("ViewBatch", batch -> project(projection, batch));
        ways.put("EntityManager.persist", batch -> rows(batch).forEach(entities::persist));
        ways.put("CrudRepository.saveAll", batch -> repository.saveAll(rows(batch)));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();

        for (int round = 0; round <= ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                var taken = write(way.getValue());
                if (round > 0) { // the first is not counted
                    seconds.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(taken);
                }
            }
        }

        seconds.values().forEach(Collections::sort);
        seconds.forEach((way, each) -> System.out.printf("| %-24s | %,9.0f rows/s |%n", way,
                BATCHES * BATCH / each.get(ROUNDS / 2)));
        assertThat(seconds.get("ViewBatch").getFirst())
                .isLessThan(seconds.get("EntityManager.persist").getFirst())
                .isLessThan(seconds.get("CrudRepository.saveAll").getFirst());
    }

    private double write(Consumer<Integer> way) {
        jdbc.update("DELETE FROM somsom_views.reservation");
        var started = System.nanoTime();
        for (int i = 0; i < BATCHES; i++) {
            var batch = i;
            transactions.executeWithoutResult(_ -> way.accept(batch));
        }
        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1_000.0;
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM somsom_views.reservation", Integer.class))
                .isEqualTo(BATCHES * BATCH);
        return seconds;
    }

    private static void project(ReservationProjection projection, int batch) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            projection.on(new TicketsReserved(Rows.inventory(0), "f0", Rows.FIRST_DATE, id(i), "u" + i, 1, 9, null,
                    Instant.EPOCH));
        }
        unitOfWork.commit();
    }

    private static List<ReservationRow> rows(int batch) {
        List<ReservationRow> rows = new ArrayList<>();
        for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
            var row = new ReservationRow();
            row.reservationId = id(i);
            row.inventoryId = Rows.inventory(0);
            row.userId = "u" + i;
            row.festivalId = "f0";
            row.quantity = 1;
            row.status = Status.CONFIRMED;
            row.reservedAt = Instant.EPOCH;
            rows.add(row);
        }
        return rows;
    }

    private static String id(int i) {
        return "%s_r%07d".formatted(Rows.inventory(0), i);
    }
}
