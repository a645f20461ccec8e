package party.somsom.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    @Test
    void everybodyHasOneIpv6NetworkHoweverItIsWritten() {
        var home = ClientAddress.of("2001:db8:1:2::1");

        assertThat(home).isEqualTo(ClientAddress.of("2001:DB8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "203.0.113.7:4711", "[2001:db8::1]:4711", "unknown", ""})
    void anythingElseStandsForItself(String address) {
        assertThat(ClientAddress.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.0/24", "2001:db8:1:2::1, 2001:db8:1::/48", "::1, 0::/48",
            "::ffff:203.0.113.7, 203.0.113.0/24"})
    void aNetworkIsAllThatPeopleSee(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7:4711", "unknown", ""})
    void whatIsNoAddressHasNoNetwork(String address) {
        assertThat(ClientAddress.network(address)).isNull();
    }
}
