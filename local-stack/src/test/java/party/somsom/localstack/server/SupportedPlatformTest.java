package party.somsom.localstack.server;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import party.somsom.localstack.launch.ExplainedException;

class SupportedPlatformTest {

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, x86_64"})
    void theServersRunOnLinux(String system, String architecture) {
        assertThatNoException().isThrownBy(() -> SupportedPlatform.check(system, architecture));
    }

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "Mac OS X, aarch64", "Mac OS X, x86_64", "Windows 11, amd64"})
    void elsewhereTheWayThatWorksIsTold(String system, String architecture) {
        assertThatExceptionOfType(ExplainedException.class)
                .isThrownBy(() -> SupportedPlatform.check(system, architecture))
                .withMessageContainingAll("this is %s on %s".formatted(system, architecture), "virtual machine",
                        "WSL2");
    }
}
