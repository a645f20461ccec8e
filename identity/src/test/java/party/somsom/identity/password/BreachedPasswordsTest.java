package party.somsom.identity.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import party.somsom.identity.IdentityRefusedException;

class BreachedPasswordsTest {
    private final BreachedPasswords breached = new BreachedPasswords();

    @ParameterizedTest
    @ValueSource(strings = {"password", "PassWord", "password1", "12345678", "iloveyou", "qwertyuiop"})
    void frequentPasswordsAreRefusedHoweverTheyAreWritten(String password) {
        // when, then
        assertThatThrownBy(() -> breached.refuse(password)).isInstanceOf(IdentityRefusedException.class)
                .hasMessage("PASSWORD_BREACHED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "password-8", "비밀번호입니다요", "passwordpasswordpassword"})
    void otherPasswordsAreNobodysBusiness(String password) {
        // when, then
        assertThatCode(() -> breached.refuse(password)).doesNotThrowAnyException();
    }
}
