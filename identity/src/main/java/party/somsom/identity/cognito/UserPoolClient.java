package party.somsom.identity.cognito;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

import party.somsom.identity.IdentityRefusal;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * The calls to the user pool. They throw the SDK's exceptions for what Cognito refuses. While Cognito does not answer,
 * they fail as the calls to a database do.
 */
class UserPoolClient {
    static final String EMAIL = "email";
    static final String NAME = "name";
    private static final String USERNAME = "USERNAME";

    private final CognitoIdentityProviderClient cognito;
    private final CognitoProperties pool;

    UserPoolClient(CognitoIdentityProviderClient cognito, CognitoProperties pool) {
        this.cognito = cognito;
        this.pool = pool;
    }

    /** Mails a code. Returns the user's {@code sub}. */
    String signUp(String username, String password, String email, String name) {
        return ask(() -> cognito.signUp(it -> it.clientId(pool.clientId())
                .username(username)
                .password(password)
                .userAttributes(attribute(EMAIL, email), attribute(NAME, name)))).userSub();
    }

    /** Returns what logs the user in without the password, if the pool allows that. */
    @Nullable
    String confirm(String username, String code) {
        return ask(() -> cognito.confirmSignUp(
                it -> it.clientId(pool.clientId()).username(username).confirmationCode(code))).session();
    }

    void resend(String username) {
        ask(() -> cognito.resendConfirmationCode(it -> it.clientId(pool.clientId()).username(username)));
    }

    /** Empty if Cognito wants more than a password. */
    Optional<AuthenticationResultType> logIn(String name, String password) {
        return authenticate(InitiateAuthRequest.builder()
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of(USERNAME, name, "PASSWORD", password)));
    }

    /** @param session from {@link #confirm} */
    Optional<AuthenticationResultType> logInConfirmed(String username, String session) {
        return authenticate(InitiateAuthRequest.builder()
                .authFlow(AuthFlowType.USER_AUTH)
                .authParameters(Map.of(USERNAME, username, "PREFERRED_CHALLENGE", "EMAIL_OTP"))
                .session(session));
    }

    private Optional<AuthenticationResultType> authenticate(InitiateAuthRequest.Builder request) {
        var answer = ask(() -> cognito.initiateAuth(request.clientId(pool.clientId()).build()));
        return Optional.ofNullable(answer.authenticationResult());
    }

    AuthenticationResultType refresh(String refreshToken) {
        return ask(() -> cognito.getTokensFromRefreshToken(
                it -> it.clientId(pool.clientId()).refreshToken(refreshToken))).authenticationResult();
    }

    /** Ends one session at Cognito. */
    void revoke(String refreshToken) {
        ask(() -> cognito.revokeToken(it -> it.clientId(pool.clientId()).token(refreshToken)));
    }

    /** Ends all sessions of a user at Cognito. */
    void signOutEverywhere(String username) {
        ignoringTheUnknown(
                () -> cognito.adminUserGlobalSignOut(it -> it.userPoolId(pool.userPoolId()).username(username)));
    }

    void forgot(String email) {
        ask(() -> cognito.forgotPassword(it -> it.clientId(pool.clientId()).username(email)));
    }

    void reset(String email, String code, String newPassword) {
        ask(() -> cognito.confirmForgotPassword(it -> it.clientId(pool.clientId())
                .username(email)
                .confirmationCode(code)
                .password(newPassword)));
    }

    void changePassword(String accessToken, String current, String next) {
        asOwner(() -> cognito.changePassword(
                it -> it.accessToken(accessToken).previousPassword(current).proposedPassword(next)));
    }

    /** The attributes of the owner of a token. */
    Map<String, String> attributes(String accessToken) {
        return ask(() -> cognito.getUser(it -> it.accessToken(accessToken))).userAttributes()
                .stream()
                .collect(Collectors.toMap(AttributeType::name, AttributeType::value));
    }

    void rename(String username, String name) {
        ask(() -> cognito.adminUpdateUserAttributes(it -> it.userPoolId(pool.userPoolId())
                .username(username)
                .userAttributes(attribute(NAME, name))));
    }

    /** Mails a code to the new address. The old one counts until {@link #verifyEmail}. */
    void changeEmail(String accessToken, String newEmail) {
        asOwner(() -> cognito.updateUserAttributes(
                it -> it.accessToken(accessToken).userAttributes(attribute(EMAIL, newEmail))));
    }

    void verifyEmail(String accessToken, String code) {
        asOwner(() -> cognito.verifyUserAttribute(it -> it.accessToken(accessToken).attributeName(EMAIL).code(code)));
    }

    void delete(String username) {
        ignoringTheUnknown(() -> cognito.adminDeleteUser(it -> it.userPoolId(pool.userPoolId()).username(username)));
    }

    /** With an access token. Cognito may have ended its session elsewhere. */
    private static void asOwner(Supplier<?> call) {
        try {
            ask(call);
        } catch (NotAuthorizedException | UserNotFoundException _) {
            throw IdentityRefusal.TOKEN_INVALID.asException();
        }
    }

    private static void ignoringTheUnknown(Supplier<?> call) {
        try {
            ask(call);
        } catch (UserNotFoundException _) {
            // nothing is left to do
        }
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (InvalidPasswordException _) {
            throw IdentityRefusal.PASSWORD_BREACHED.asException(); // the pool's own rules; the owner chooses another
        } catch (SdkClientException | TooManyRequestsException | CodeDeliveryFailureException
                | UsernameExistsException away) { // names are new ids, so one exists if an answer got lost
            throw new DataAccessResourceFailureException("Cognito does not answer", away);
        } catch (CognitoIdentityProviderException failed) {
            throw failed.statusCode() >= HttpStatusCode.INTERNAL_SERVER_ERROR
                    ? new DataAccessResourceFailureException("Cognito fails", failed)
                    : failed;
        }
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
