package party.somsom.foundation.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ViewBatchTest {
    private static final String INSERT = "INSERT";
    private static final String UPDATE = "UPDATE";

    private final List<String> written = new ArrayList<>();
    private final ViewBatch batch = new ViewBatch(new Recorder(), INSERT, UPDATE);
    private DefaultUnitOfWork<?> unitOfWork;

    /** Writes nothing and records every write. */
    private final class Recorder extends JdbcTemplate {
        @Override
        public int[] batchUpdate(String statement, List<Object[]> rows) {
            written.add(statement + " " + rows.stream().map(Arrays::toString).toList());
            return new int[rows.size()];
        }
    }

    @BeforeEach
    void aBatchOfEvents() {
        unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("events"));
    }

    @AfterEach
    void end() {
        if (unitOfWork.isActive()) {
            unitOfWork.rollback();
        }
    }

    @Test
    void isWrittenAtItsEndWithOneCallAStatement() {
        batch.put(INSERT, "a", "a", 1);
        batch.put(INSERT, "b", "b", 2);
        batch.put(UPDATE, "a", 3, "a");
        assertThat(written).isEmpty();

        unitOfWork.commit();

        assertThat(written).containsExactly("INSERT [[a, 1], [b, 2]]", "UPDATE [[3, a]]");
    }

    @Test
    void insertsComeBeforeUpdatesHoweverTheEventsCame() {
        batch.put(UPDATE, "a", 3, "a");
        batch.put(INSERT, "b", "b", 2);

        unitOfWork.commit();

        assertThat(written).containsExactly("INSERT [[b, 2]]", "UPDATE [[3, a]]");
    }

    @Test
    void theLastWriteToARowWins() {
        batch.put(UPDATE, "a", 1, "a");
        batch.put(UPDATE, "b", 5, "b");
        batch.put(UPDATE, "a", 2, "a");

        unitOfWork.commit();

        assertThat(written).containsExactly("UPDATE [[2, a], [5, b]]");
    }

    @Test
    void whatIsUndoneIsNotWritten() {
        batch.put(INSERT, "a", "a", 1);

        unitOfWork.rollback();

        assertThat(written).isEmpty();
    }

    @Test
    void theNextBatchBeginsEmpty() {
        batch.put(INSERT, "a", "a", 1);
        unitOfWork.commit();
        aBatchOfEvents();
        batch.put(INSERT, "b", "b", 2);

        unitOfWork.commit();

        assertThat(written).containsExactly("INSERT [[a, 1]]", "INSERT [[b, 2]]");
    }

    @Test
    void aStatementThatIsNotItsOwnIsAMistake() {
        assertThatThrownBy(() -> batch.put("DELETE", "a")).isInstanceOf(UnsupportedOperationException.class);
    }
}
