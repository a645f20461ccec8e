package party.somsom.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {
    @TempDir
    Path folder;

    private final ChildProcesses children = new ChildProcesses();

    @Test
    void oneThatTakesItsTimeIsReadyWhenItSaysSo() throws Exception {
        try (var application = launch("slow")) {
            var port = application.awaitReady();

            assertThat(application.isAlive()).isTrue();
            assertThat(Application.readPort(Application.portFile(application.log()))).hasValue(port);
            assertThat(Probe.isReady(port)).isTrue();
        }
    }

    @Test
    void oneThatEndsIsToldWithTheEndOfItsLog() throws Exception {
        try (var application = launch("broken")) {
            assertThatExceptionOfType(ExplainedException.class).isThrownBy(application::awaitReady)
                    .withMessageContainingAll("broken ended with code 3", "Out of order");
        }
    }

    @Test
    void whatAnEarlierOneHasWrittenIsForgotten() throws Exception {
        try (var first = launch("slow")) {
            first.awaitReady();
        }

        try (var second = launch("broken")) {
            assertThat(Application.readPort(Application.portFile(second.log()))).isEmpty();
        }
    }

    private Application launch(String kind) throws IOException, InterruptedException {
        return ApplicationLaunch.ofClass(System.getProperty("java.class.path"), StandInApplication.class.getName())
                .set("kind", kind)
                .start(children, kind, folder.resolve("application.log"));
    }
}
