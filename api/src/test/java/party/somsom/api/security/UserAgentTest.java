package party.somsom.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
            + "(KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chrome on Android | Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36
            Samsung Internet on Android | Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/28.0 Chrome/130.0
            KakaoTalk on iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148 KAKAOTALK 25.1.0
            Safari on iPhone | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1
            Chrome on iPad | Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) CriOS/140.0 Mobile/15E148 Safari/604.1
            Safari on macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15
            Firefox on Linux | Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0
            curl | curl/8.5.0
            Java-http-client | Java-http-client/25
            Unknown device | <script>alert(1)</script>
            """)
    void peopleRecogniseTheirDevices(String words, String header) {
        assertThat(UserAgent.describe(header)).isEqualTo(words);
    }

    @Test
    void browsersThatPretendToBeChromeAreNamed() {
        assertThat(UserAgent.describe(WINDOWS)).isEqualTo("Chrome on Windows");
        assertThat(UserAgent.describe(WINDOWS + " Edg/140.0.0.0")).isEqualTo("Edge on Windows");
        assertThat(UserAgent.describe(WINDOWS + " Whale/4.33.0.0")).isEqualTo("Whale on Windows");
    }

    @Test
    void whatSaysNothingIsUnknownAndNothingIsLong() {
        assertThat(UserAgent.describe(null)).isEqualTo("Unknown device");
        assertThat(UserAgent.describe("x".repeat(10_000))).isEqualTo("Unknown device");
    }
}
