package party.somsom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({"Soo@Example.COM,soo@example.com", "' soo@example.com\n',soo@example.com",
            "soo@축제.한국,soo@xn--9y5b33h.xn--3e0b707e", "soo@XN--9Y5B33H.한국,soo@xn--9y5b33h.xn--3e0b707e",
            "soo@\u1112\u1161\u11ab글.kr,soo@xn--bj0bj06e.kr", "soo@faß.de,soo@xn--fa-hia.de",
            "soo@ｅxample。com,soo@example.com", "soo@r3---sn.example.com,soo@r3---sn.example.com",
            "x/y+z%w@example.com,x/y+z%w@example.com", "o'neil.{}|~^`?#@example.com,o'neil.{}|~^`?#@example.com"})
    void anAddressHasOneForm(String typed, String address) {
        assertThat(EmailAddress.normalised(typed)).contains(address);
        assertThat(EmailAddress.normalised(address)).contains(address);
    }

    /** The low byte of the first letter in some of them is a letter of ASCII; others become one in lower case. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0576ictim@example.com", "\u212aim@example.com", "\u0130@example.com", "é@example.com",
            "a..b@example.com", ".a@example.com", "a.@example.com", "@example.com", "a@", "a", "a b@example.com",
            "\"a\"@example.com", "a@b@example.com", "a,b@example.com", "a\u0000@example.com", "a@example.com.",
            "a@example", "a@example.1", "a@127.0.0.1", "a@[127.0.0.1]", "a@-example.com", "a@exam_ple.com",
            "a@xn--a.com", "a@example..com", "=?utf-8?q?a?=@example.com", "a\r\nRCPT TO:b@example.com"})
    void whatCannotBeMailedIsNoAddress(String typed) {
        assertThat(EmailAddress.normalised(typed)).isEmpty();
    }

    @Test
    void anAddressIsAsLongAsTheStandardAllows() {
        var domain = ("a".repeat(60) + ".").repeat(3) + "example.com";

        assertThat(EmailAddress.normalised("a".repeat(254 - 1 - domain.length()) + "@" + domain)).isPresent();
        assertThat(EmailAddress.normalised("a".repeat(255 - 1 - domain.length()) + "@" + domain)).isEmpty();
        assertThat(EmailAddress.normalised("a".repeat(64) + "@example.com")).isPresent();
        assertThat(EmailAddress.normalised("a".repeat(65) + "@example.com")).isEmpty();
    }

    @Test
    void onlyAddressesOutsideAsciiAreForeign() {
        assertThat(EmailAddress.isForeign("\u0576ictim@example.com")).isTrue();
        assertThat(EmailAddress.isForeign("a..b@축제.한국")).isFalse();
        assertThat(EmailAddress.isForeign("축제")).isFalse();
    }

    /** To put these marks in order took half a second. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s@example.com", "a@%s.com"})
    void aVeryLongOneIsRefusedAtOnce(String form) {
        var typed = form.formatted("\u0301\u0316".repeat(15_500));
        EmailAddress.normalised("a@축제.한국");

        var before = cpuTime();
        assertThat(EmailAddress.normalised(typed)).isEmpty();
        assertThat(EmailAddress.isForeign(typed)).isFalse();

        assertThat(cpuTime().minus(before)).isLessThan(Duration.ofMillis(50));
    }

    private static Duration cpuTime() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
