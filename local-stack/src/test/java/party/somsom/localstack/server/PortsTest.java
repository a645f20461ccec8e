package party.somsom.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Loopback;

class PortsTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_530})
    void thereMustBeEnoughOfThem(int base) {
        assertThatExceptionOfType(ExplainedException.class).isThrownBy(() -> new Ports(base))
                .withMessageContaining("10 ports from %d on".formatted(base));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void oneThatIsTakenIsRefusedWithItsHolder(String address) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            var ports = new Ports(taken.getLocalPort());

            assertThatExceptionOfType(ExplainedException.class).isThrownBy(() -> ports.claim(Port.MYSQL))
                    .withMessageContaining("which MariaDB needs, is taken by process %d (".formatted(
                            ProcessHandle.current().pid()));
        }
    }

    /** A browser that is sent to {@code localhost} would reach the other program. */
    @Test
    void oneThatIsTakenInIpv6OnlyIsRefused() throws IOException {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress("::1", 0));

            assertThat(Loopback.isFree(taken.getLocalPort())).isFalse();
        } catch (BindException noIpv6) {
            abort("This machine has no IPv6");
        }
    }

    @Test
    void freeOnesAreDifferent() {
        var ports = new Ports(0);

        assertThat(ports.claim(Port.MYSQL)).isNotEqualTo(ports.claim(Port.REDIS));
    }
}
