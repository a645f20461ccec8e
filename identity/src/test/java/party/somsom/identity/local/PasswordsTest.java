package party.somsom.identity.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final byte[] SALT = new byte[16];

    private final Passwords passwords = new Passwords();

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void aHashWithAGivenSaltIsLikeEveryOther() {
        var hash = passwords.hash("비밀번호입니다요", SALT);

        assertThat(passwords.matches("비밀번호입니다요", hash)).isTrue();
        assertThat(passwords.matches("another password", hash)).isFalse();
        assertThat(hash).hasSameSizeAs(passwords.hash("비밀번호입니다요"));
        assertThat(Passwords.saltOf(hash)).isEqualTo(SALT);
    }

    @Test
    void theSameSaltGivesTheSameHash() {
        var other = passwords.hash("correct horse battery");

        assertThat(passwords.hash("correct horse battery", Passwords.saltOf(other))).isEqualTo(other);
    }
}
