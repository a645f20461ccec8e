package party.somsom.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static party.somsom.app.Guest.json;
import static party.somsom.app.identity.Visitor.PASSWORD;
import static party.somsom.app.identity.Visitor.refused;
import static party.somsom.testing.LocalServer.COGNITO;
import static party.somsom.testing.LocalServer.DYNAMODB;
import static party.somsom.testing.LocalServer.FCM;
import static party.somsom.testing.LocalServer.KAFKA;
import static party.somsom.testing.LocalServer.MAIL;
import static party.somsom.testing.LocalServer.MYSQL;
import static party.somsom.testing.LocalServer.REDIS;
import static party.somsom.testing.LocalServer.SQS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.RestClient;

import party.somsom.api.security.CallerAuthentication;
import party.somsom.app.Guest;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;
import party.somsom.identity.Authenticator;
import party.somsom.identity.TestAccounts;
import party.somsom.testing.LocalStack;
import party.somsom.testing.WithLocalStack;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** A user pool keeps the accounts: the stand-in for Amazon Cognito, through Amazon's own client. */
@WithApplication
@WithLocalStack({MYSQL, REDIS, KAFKA, DYNAMODB, SQS, MAIL, FCM, COGNITO})
@TestPropertySource(properties = CognitoAccountsContractIT.PROVIDER)
class CognitoAccountsContractIT extends AccountsContract {
    static final String PROVIDER = "somsom.identity.provider=cognito";

    @Autowired
    private CognitoIdentityProviderClient cognito;
    @Autowired
    private Authenticator authenticator;
    @Autowired
    private TestAccounts accounts;

    private static String property(String name) {
        return Objects.requireNonNull(LocalStack.properties().get("somsom.cognito." + name));
    }

    /** Other tests may have turned the application's clock before. */
    @BeforeEach
    void turnTheClockOfCognito() {
        RestClient.create(property("endpoint"))
                .post()
                .uri("/clock?{ahead}", Duration.between(Instant.now(), clock().instant()))
                .retrieve()
                .toBodilessEntity();
    }

    /** Cognito keeps one code for each purpose, and says "expired" of every guess when there is none. */
    @Override
    public boolean can(Capability capability) {
        return false;
    }

    @Override
    public Duration signUpCodesLast() {
        return Duration.ofHours(24);
    }

    @Override
    public Duration resetCodesLast() {
        return Duration.ofHours(1);
    }

    @Override
    public void forward(Duration by) {
        clock().forward(by);
        turnTheClockOfCognito();
    }

    private AuthenticationResultType logInElsewhere() {
        return cognito.initiateAuth(it -> it.clientId(property("client-id"))
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", visitor().email(), "PASSWORD", PASSWORD))).authenticationResult();
    }

    @Test
    void aSignOutHoldsOnEveryNodeAndAfterTheLastOneAtCognitoToo() {
        var here = visitor().confirmed().tokens();
        var last = visitor().tokens();
        var elsewhere = logInElsewhere();
        try (var node = new SecondNode("--" + PROVIDER)) {
            Visitor.verify(node.http(), here.accessToken()).expectStatus().isOk();

            visitor().signOut(here.accessToken()).expectStatus().isNoContent();

            refused(Visitor.verify(node.http(), here.accessToken()), 401, "TOKEN_INVALID");
            refused(new Visitor(node.http()).refresh(here.refreshToken()), 401, "TOKEN_INVALID");
            Visitor.verify(node.http(), last.accessToken()).expectStatus().isOk();
        }
        visitor().signOut(last.accessToken()).expectStatus().isNoContent();
        refused(visitor().refresh(elsewhere.refreshToken()), 401, "TOKEN_INVALID");
    }

    @Test
    void aTokenThatCognitoIssuedElsewhereIsAcceptedAndAnIdTokenIsNot() {
        visitor().confirmed();
        var issued = logInElsewhere();

        assertThat(json(visitor().verify(issued.accessToken()), 200).get("email").asString())
                .isEqualTo(visitor().email());
        refused(visitor().verify(issued.idToken()), 401, "TOKEN_INVALID");

        visitor().signOut(issued.accessToken()).expectStatus().isNoContent();
        refused(visitor().verify(issued.accessToken()), 401, "TOKEN_INVALID");
        refused(visitor().refresh(issued.refreshToken()), 401, "TOKEN_INVALID");
    }

    @Test
    void aUserWhomAnAdministratorMadeIsKnownFromTheFirstToken() {
        var guest = Guest.at(http(), accounts);

        var account = json(guest.get("/account"), 200);

        assertThat(account.get("email").asString()).isEqualTo(guest.email());
        assertThat(account.get("name").asString()).isEqualTo("Tester");
    }

    @Test
    void theGroupsOfAUserAreAuthorities() {
        visitor().confirmed();
        var pool = property("user-pool-id");
        var group = "operator-" + Long.toHexString(System.nanoTime());
        cognito.createGroup(it -> it.userPoolId(pool).groupName(group));
        cognito.adminAddUserToGroup(it -> it.userPoolId(pool).username(visitor().email()).groupName(group));

        var caller = authenticator.authenticate(visitor().tokens().accessToken());

        var role = group.toUpperCase(Locale.ROOT).replace('-', '_');
        assertThat(caller.roles()).containsExactly(role);
        assertThat(new CallerAuthentication(caller).getAuthorities()).extracting(GrantedAuthority::getAuthority)
                .isEqualTo(List.of("ROLE_" + role));
    }
}
