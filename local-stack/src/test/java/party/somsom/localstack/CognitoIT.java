package party.somsom.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Sign-up, codes and forgotten passwords of the stand-in for Cognito, through Amazon's own client. */
class CognitoIT extends OnePool {
    @Test
    void oneSignsUpAndConfirmsWithTheCodeFromTheMail() throws Exception {
        var ann = ann();
        var signedUp = ann.signUp();
        assertThat(signedUp.userConfirmed()).isFalse();
        assertThat(signedUp.codeDeliveryDetails().destination()).doesNotContain(ann.email());
        assertThatExceptionOfType(UsernameExistsException.class).isThrownBy(ann::signUp);

        assertThatExceptionOfType(CodeMismatchException.class).isThrownBy(() -> ann.confirm("no code"));
        ann.confirm(ann.code());

        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> ann.confirm(ann.code()));
        assertThat(ann.logIn().tokenType()).isEqualTo("Bearer");
    }

    @Test
    void whoeverHasJustConfirmedGoesOnWithoutThePasswordOnce() throws Exception {
        var ann = ann();
        ann.signUp();
        var code = ann.code();
        var confirmed = ann.pool()
                .confirmSignUp(it -> it.clientId(ann.client()).username(ann.username()).confirmationCode(code));

        assertThat(goOn(confirmed.session()).authenticationResult().accessToken()).isNotEmpty();

        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(() -> goOn(confirmed.session()));
    }

    private InitiateAuthResponse goOn(String session) {
        return ann().pool()
                .initiateAuth(it -> it.clientId(ann().client())
                        .authFlow(AuthFlowType.USER_AUTH)
                        .authParameters(Map.of("USERNAME", ann().username(), "PREFERRED_CHALLENGE", "EMAIL_OTP"))
                        .session(session));
    }

    @Test
    void aCodeBelongsToTheUserThatItWasMailedFor() throws Exception {
        var ann = ann();
        ann.signUp();
        var annsCode = ann.code();
        var impostor = ann.impostor();
        impostor.signUp("the impostor's own");
        assertThat(ann.mails()).hasSize(2);

        assertThatExceptionOfType(CodeMismatchException.class).isThrownBy(() -> impostor.confirm(annsCode));
        ann.confirm(annsCode);
        assertThatExceptionOfType(AliasExistsException.class).isThrownBy(() -> impostor.confirm(impostor.code()));

        assertThat(ann.logIn().accessToken()).isNotEmpty();
        assertThatExceptionOfType(NotAuthorizedException.class)
                .isThrownBy(() -> impostor.logIn("the impostor's own"));
    }

    @Test
    void aNameThatIsAnAddressLogsInWithIt() throws Exception {
        var ann = ann();
        var bob = new PoolUser(ann.pool(), ann.clients(), ann.email(), ann.email());
        var sub = bob.signUp().userSub();
        assertThatExceptionOfType(UserNotConfirmedException.class).isThrownBy(bob::logIn);
        assertThatExceptionOfType(UsernameExistsException.class).isThrownBy(bob::signUp);

        bob.confirm(bob.code());

        var user = bob.pool().getUser(it -> it.accessToken(bob.logIn().accessToken()));
        assertThat(user.username()).isEqualTo(sub);
    }

    @Test
    void anOldCodeIsExpiredAndANewOneCanBeSent() throws Exception {
        var ann = ann();
        ann.signUp();
        ann.turnTheClock("PT25H");
        assertThatExceptionOfType(ExpiredCodeException.class).isThrownBy(() -> ann.confirm(ann.code()));

        ann.pool().resendConfirmationCode(it -> it.clientId(ann.client()).username(ann.username()));

        ann.confirm(ann.code());
        assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> ann.pool()
                .resendConfirmationCode(it -> it.clientId(ann.client()).username(ann.username())));
    }

    @Test
    void guessesAndMailsAreLimited() throws Exception {
        var ann = ann();
        ann.signUp();
        for (var guess = 0; guess < 5; guess++) {
            assertThatExceptionOfType(CodeMismatchException.class).isThrownBy(() -> ann.confirm("none"));
        }
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> ann.confirm(ann.code()));
        for (var mail = 1; mail < 5; mail++) {
            ann.pool().resendConfirmationCode(it -> it.clientId(ann.client()).username(ann.username()));
        }
        assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> ann.pool()
                .resendConfirmationCode(it -> it.clientId(ann.client()).username(ann.username())));
        assertThat(ann.mails()).hasSize(5);

        ann.turnTheClock("PT61M");

        ann.confirm(ann.code());
    }

    @Test
    void aForgottenPasswordIsResetByMail() throws Exception {
        var ann = ann();
        ann.confirmed();
        forgot(ann.email());
        var code = ann.code();
        assertThatExceptionOfType(InvalidPasswordException.class).isThrownBy(() -> reset(ann.email(), code, "short"));
        assertThatExceptionOfType(CodeMismatchException.class)
                .isThrownBy(() -> reset(ann.email(), "none", "quite another one"));

        reset(ann.email(), code, "quite another one");

        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(ann::logIn);
        assertThat(ann.logIn("quite another one").accessToken()).isNotEmpty();
        assertThatExceptionOfType(ExpiredCodeException.class)
                .isThrownBy(() -> reset(ann.email(), code, "quite another one"));
    }

    @Test
    void anUnknownAddressIsNotTold() throws Exception {
        var ann = ann();
        forgot("nobody@example.com");

        assertThatExceptionOfType(CodeMismatchException.class)
                .isThrownBy(() -> reset("nobody@example.com", "000000", "quite another one"));
        assertThatExceptionOfType(NotAuthorizedException.class).isThrownBy(ann::logIn);
        assertThatExceptionOfType(ExpiredCodeException.class).isThrownBy(() -> ann.confirm("000000"));
    }

    private void forgot(String name) {
        var ann = ann();
        ann.pool().forgotPassword(it -> it.clientId(ann.client()).username(name));
    }

    private void reset(String name, String code, String password) {
        var ann = ann();
        ann.pool()
                .confirmForgotPassword(it -> it.clientId(ann.client())
                        .username(name)
                        .confirmationCode(code)
                        .password(password));
    }
}
