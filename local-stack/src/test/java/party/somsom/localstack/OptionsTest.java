package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void keptDataComesWithFixedPortsAndEveryServer() {
        var options = Options.parse("--data", "/data", "--properties", "/stack.properties");

        assertThat(options.data()).contains(Path.of("/data"));
        assertThat(options.base()).isEqualTo(25300);
        assertThat(options.parts()).containsExactly(Part.values());
    }

    @Test
    void aThrowAwayStackTakesFreePorts() {
        var options = Options.parse("--ephemeral", "--only", "redis,mysql", "--properties", "/stack.properties");

        assertThat(options.data()).isEmpty();
        assertThat(options.base()).isZero();
        assertThat(options.parts()).containsExactly(Part.MYSQL, Part.REDIS);
    }

    @ParameterizedTest
    @CsvSource({"--base x --data d --properties p, a port number",
            "--base 65530 --data d --properties p, a port number",
            "--only oracle --data d --properties p, no server 'oracle'", "--data, needs a value",
            "--fast, Unknown option",
            "--data d --ephemeral --properties p, usage", "--properties p, usage", "--data d, usage"})
    void aWrongCommandLineIsRefusedWithTheReason(String line, String reason) {
        assertThatThrownBy(() -> Options.parse(line.split(" "))).isInstanceOf(StackException.class)
                .hasMessageContaining(reason);
    }
}
