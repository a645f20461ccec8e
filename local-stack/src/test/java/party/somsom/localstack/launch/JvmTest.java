package party.somsom.localstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

class JvmTest {

    /** Only the heap differs: in a container it is a share of what the container may take. */
    @Test
    void theImageRunsWithTheOptionsOfTheLocalRun() throws IOException {
        var image = Files.readAllLines(Checkout.here().root().resolve("docker/jvm.options"));

        assertThat(image).containsAll(Jvm.FULL.stream().filter(option -> !option.startsWith("-Xmx")).toList())
                .noneMatch(option -> option.startsWith("-Xm"));
    }
}
