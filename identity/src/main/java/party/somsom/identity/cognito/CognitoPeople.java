package party.somsom.identity.cognito;

import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

import com.nimbusds.jwt.SignedJWT;

import party.somsom.identity.AccountChanged;
import party.somsom.identity.EmailAddress;

/** Knows the people behind the tokens. Cognito tells who they are at each log-in and renewal, and here it is noted. */
class CognitoPeople {
    private static final Logger LOG = LoggerFactory.getLogger(CognitoPeople.class);
    private static final int LONGEST_NAME = 50;

    private final CognitoUsers users;
    private final UserPoolClient pool;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CognitoPeople(CognitoUsers users, UserPoolClient pool, ApplicationEventPublisher news, Clock clock) {
        this.users = users;
        this.pool = pool;
        this.news = news;
        this.clock = clock;
    }

    /** A person with an account. */
    Optional<CognitoUser> find(String id) {
        return users.withId(id).filter(user -> user.confirmedAt != null && user.goneAt == null);
    }

    /** The account that has an address now. */
    Optional<CognitoUser> withEmail(String email) {
        return users.confirmed(email).stream().findFirst();
    }

    /**
     * Notes whom Cognito has let in.
     *
     * @param idToken as it came from Cognito in this moment, so its signature need not be checked
     * @return nobody if the account is being deleted, or has no e-mail address
     */
    Optional<CognitoUser> letIn(String idToken) {
        try {
            var claims = SignedJWT.parse(idToken).getJWTClaimsSet();
            return note(claims.getSubject(), claims.getStringClaim("cognito:username"),
                    claims.getStringClaim(UserPoolClient.EMAIL), claims.getStringClaim(UserPoolClient.NAME));
        } catch (ParseException e) {
            throw new IllegalStateException("Cognito has answered with an ID token that cannot be read", e);
        }
    }

    /** Asks Cognito whose token it is, for somebody whom it let in elsewhere. */
    Optional<CognitoUser> ask(String id, String username, String accessToken) {
        Map<String, String> attributes = pool.attributes(accessToken);
        return note(id, username, attributes.get(UserPoolClient.EMAIL), attributes.get(UserPoolClient.NAME));
    }

    private Optional<CognitoUser> note(String id, String username, @Nullable String address, @Nullable String said) {
        if (address == null) {
            LOG.warn("The user {} has no e-mail address and is not let in", id);
            return Optional.empty();
        }
        var email = EmailAddress.normalised(address).orElse(address);
        var name = shortened(said == null ? email.substring(0, email.indexOf('@')) : said);
        var known = find(id);
        if (known.filter(user -> user.email.equals(email) && user.name.equals(name)).isEmpty()) {
            users.note(id, username, email, name, clock.millis());
            known.filter(user -> !user.name.equals(name))
                    .ifPresent(_ -> news.publishEvent(new AccountChanged(id)));
        }
        return find(id);
    }

    private static String shortened(String name) {
        var characters = name.codePointCount(0, name.length());
        return characters <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
