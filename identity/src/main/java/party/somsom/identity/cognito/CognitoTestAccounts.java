package party.somsom.identity.cognito;

import java.util.function.BiConsumer;

import org.springframework.context.annotation.Profile;

import party.somsom.foundation.id.Ids;
import party.somsom.identity.Client;
import party.somsom.identity.TestAccounts;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;

/** Makes users as an administrator of the pool, without a mail, and logs each of them in. */
@Profile("local")
class CognitoTestAccounts implements TestAccounts {
    private static final String PASSWORD = "somsom-load-test";
    private static final Client CLIENT = new Client("local", null, "Tester", null);

    private final CognitoIdentityProviderClient cognito;
    private final CognitoProperties pool;
    private final CognitoIdentityProvider identity;
    private final Ids ids;

    CognitoTestAccounts(CognitoIdentityProviderClient cognito, CognitoProperties pool,
            CognitoIdentityProvider identity, Ids ids) {
        this.cognito = cognito;
        this.pool = pool;
        this.identity = identity;
        this.ids = ids;
    }

    @Override
    public void make(int count, BiConsumer<String, String> emailAndToken) {
        for (var made = 0; made < count; made++) {
            var username = ids.next();
            var email = "tester-" + username + "@somsom.test";
            cognito.adminCreateUser(it -> it.userPoolId(pool.userPoolId())
                    .username(username)
                    .messageAction(MessageActionType.SUPPRESS)
                    .userAttributes(attribute("email", email), attribute("email_verified", "true"),
                            attribute("name", "Tester")));
            cognito.adminSetUserPassword(it -> it.userPoolId(pool.userPoolId())
                    .username(username)
                    .password(PASSWORD)
                    .permanent(true));
            emailAndToken.accept(email, identity.logIn(email, PASSWORD, CLIENT).accessToken());
        }
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }
}
