package party.somsom.identity.cognito;

import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import party.somsom.identity.Caller;
import party.somsom.identity.IdentityRefusal;
import party.somsom.identity.token.TokenProperties;
import party.somsom.identity.token.TokenReader;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Finds the person behind an access token, and the token of a caller, with which they change their own account. */
class CognitoCallers implements TokenReader {
    private final CognitoTokens tokens;
    private final CognitoPeople people;
    /** Goes by the identity of the caller. An entry lasts as long as the caller is remembered, or the token valid. */
    private final Cache<Caller, String> shownTokens;

    CognitoCallers(CognitoTokens tokens, CognitoPeople people, TokenProperties settings) {
        this.tokens = tokens;
        this.people = people;
        this.shownTokens = Caffeine.newBuilder().weakKeys().expireAfterWrite(settings.accessTokenTtl()).build();
    }

    @Override
    public Caller read(String accessToken) {
        var shown = tokens.read(accessToken);
        var user = people.find(shown.userId())
                .or(() -> asked(shown, accessToken))
                .orElseThrow(IdentityRefusal.TOKEN_INVALID::asException);
        var caller = new Caller(user.id, user.email, user.name, shown.sessionId(), shown.expiresAt(), shown.roles());
        shownTokens.put(caller, accessToken);
        return caller;
    }

    private Optional<CognitoUser> asked(CognitoTokens.Shown shown, String accessToken) {
        try {
            return people.ask(shown.userId(), shown.username(), accessToken);
        } catch (NotAuthorizedException | UserNotFoundException _) {
            return Optional.empty();
        }
    }

    /** The token that the caller has shown with this request. */
    String tokenOf(Caller caller) {
        return Optional.ofNullable(shownTokens.getIfPresent(caller))
                .orElseThrow(IdentityRefusal.TOKEN_INVALID::asException);
    }

    @Override
    public Map<String, Object> publicKeys() {
        return tokens.publicKeys();
    }
}
