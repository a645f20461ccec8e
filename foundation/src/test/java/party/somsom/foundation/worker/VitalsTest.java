package party.somsom.foundation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

/** Tasks that run on threads of others. */
class VitalsTest {
    private static final String NAME = "tasks";

    private final Supervision supervision = new Supervision();
    private final Vitals vitals = supervision.workers().vitals(NAME);

    private static void meetAnError() {
        throw new AssertionError("on purpose");
    }

    @Test
    void anErrorOfAWatchedTaskIsCountedAndKeptFromItsThread() {
        vitals.watch(VitalsTest::meetAnError).run();

        assertThat(supervision.errors(NAME)).isEqualTo(1);
        supervision.assertUp(NAME);
    }

    @Test
    void watchedTasksThatMeetOnlyErrorsAreDead() {
        for (int i = 0; i <= Supervision.RESTARTS; i++) {
            vitals.watch(VitalsTest::meetAnError).run();
        }

        supervision.awaitDown(NAME);
    }

    @Test
    void aCallReturnsWhatItsTaskReturns() throws Exception {
        assertThat(vitals.call(() -> "done")).isEqualTo("done");
    }

    @Test
    void anErrorOfACallIsCountedAndComesOutAsAnException() {
        Callable<String> task = () -> {
            throw new AssertionError("on purpose");
        };

        assertThatThrownBy(() -> vitals.call(task)).isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(AssertionError.class);

        assertThat(supervision.errors(NAME)).isEqualTo(1);
    }
}
