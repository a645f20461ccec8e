package party.somsom.localstack.cognito;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Log-in, renewal of tokens, and sign-out. */
final class SessionOperations {
    private static final Duration REFRESH_VALID = Duration.ofDays(30);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Users users;
    private final PoolTokens tokens;
    private final Continuations continuations;
    private final InstantSource time;
    private final Lockout lockout;

    SessionOperations(Users users, PoolTokens tokens, Continuations continuations, InstantSource time) {
        this.users = users;
        this.tokens = tokens;
        this.continuations = continuations;
        this.time = time;
        this.lockout = new Lockout(time);
    }

    Map<String, Operation> all() {
        return Map.of("InitiateAuth", this::authenticate, "AdminInitiateAuth", this::authenticate,
                "GetTokensFromRefreshToken", request -> rotate(request.text("RefreshToken")), "RevokeToken",
                this::revoke, "GlobalSignOut", request -> endAll(signedIn(request)), "AdminUserGlobalSignOut",
                request -> endAll(users.get(request.text("Username"))));
    }

    /** The user whose access token comes with the request. */
    User signedIn(CognitoRequest request) {
        var shown = tokens.read(request.text("AccessToken"));
        var user = users.find(shown.sub()).orElseThrow(Fault.USER_NOT_FOUND::asException);
        if (!user.isEnabled() || user.sessions().stream().noneMatch(each -> each.origin().equals(shown.origin()))) {
            throw Fault.NOT_AUTHORIZED.asException("Access Token has been revoked");
        }
        return user;
    }

    private Map<String, Object> authenticate(CognitoRequest request) {
        return switch (request.text("AuthFlow")) {
            case "USER_PASSWORD_AUTH", "ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH" ->
                logIn(request.authParameter("USERNAME"), request.authParameter("PASSWORD"));
            case "USER_AUTH" -> goOn(request.authParameter("USERNAME"), request.text("Session"));
            case "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN" -> renew(request.authParameter("REFRESH_TOKEN"));
            default -> throw Fault.INVALID_PARAMETER.asException("Auth flow not enabled for this client");
        };
    }

    private Map<String, Object> logIn(String name, String password) {
        var user = users.find(name).orElseThrow(Fault.NOT_AUTHORIZED::asException);
        lockout.check(user.username());
        if (!user.hasPassword(password)) {
            lockout.failed(user.username());
            throw Fault.NOT_AUTHORIZED.asException();
        }
        lockout.succeeded(user.username());
        if (!user.isEnabled()) {
            throw Fault.NOT_AUTHORIZED.asException("User is disabled.");
        }
        return switch (user.status()) {
            case UNCONFIRMED -> throw Fault.USER_NOT_CONFIRMED.asException();
            case FORCE_CHANGE_PASSWORD -> Map.of("ChallengeName", "NEW_PASSWORD_REQUIRED", "Session",
                    UUID.randomUUID().toString(), "ChallengeParameters", Map.of("USER_ID_FOR_SRP", user.username()));
            case CONFIRMED -> start(user);
        };
    }

    /** Of the ways that this flow has, only the one after a sign-up is known here. */
    private Map<String, Object> goOn(String name, String session) {
        var user = users.find(name).filter(User::isEnabled).orElseThrow(Fault.NOT_AUTHORIZED::asException);
        continuations.take(session, user);
        return start(user);
    }

    private Map<String, Object> start(User user) {
        var session = Session.start(user, time.instant());
        user.sessions().add(session);
        users.save(user);
        return result(user, session, true);
    }

    /** The pool does not rotate here: the client keeps its refresh token. */
    private Map<String, Object> renew(String refreshToken) {
        var found = find(refreshToken);
        if (!found.session().refresh().equals(refreshToken)) {
            throw Fault.REFRESH_TOKEN_REUSE.asException();
        }
        return result(found.user(), found.session(), false);
    }

    /** A used refresh token still works for the grace time. */
    private Map<String, Object> rotate(String refreshToken) {
        var found = find(refreshToken);
        var session = found.session();
        var isUsed = session.previous().equals(refreshToken);
        if (isUsed && time.instant().isAfter(session.rotatedAt().plus(GRACE))) {
            throw Fault.REFRESH_TOKEN_REUSE.asException();
        }
        var next = isUsed ? session : session.rotated(found.user(), time.instant());
        found.user().sessions().replaceAll(each -> each.equals(session) ? next : each);
        users.save(found.user());
        return result(found.user(), next, true);
    }

    private record Found(User user, Session session) {
    }

    private Found find(String refreshToken) {
        var user = users.find(Session.subOf(refreshToken))
                .orElseThrow(() -> Fault.NOT_AUTHORIZED.asException("Invalid Refresh Token"));
        var session = user.sessions()
                .stream()
                .filter(each -> each.knows(refreshToken))
                .findFirst()
                .orElseThrow(() -> Fault.NOT_AUTHORIZED.asException("Refresh Token has been revoked"));
        if (!user.isEnabled() || time.instant().isAfter(session.startedAt().plus(REFRESH_VALID))) {
            throw Fault.NOT_AUTHORIZED.asException("Refresh Token has expired");
        }
        return new Found(user, session);
    }

    private Map<String, Object> revoke(CognitoRequest request) {
        var token = request.text("Token");
        if (token.split("[.]").length == 3) {
            throw Fault.UNSUPPORTED_TOKEN_TYPE.asException();
        }
        users.find(Session.subOf(token))
                .filter(user -> user.sessions().removeIf(each -> each.knows(token)))
                .ifPresent(users::save);
        return Operation.NOTHING;
    }

    private Map<String, Object> endAll(User user) {
        user.sessions().clear();
        users.save(user);
        return Operation.NOTHING;
    }

    private Map<String, Object> result(User user, Session session, boolean withRefreshToken) {
        var result = new HashMap<String, Object>(Map.of("AccessToken", tokens.access(user, session), "IdToken",
                tokens.id(user, session), "ExpiresIn", PoolTokens.LIFETIME.toSeconds(), "TokenType", "Bearer"));
        if (withRefreshToken) {
            result.put("RefreshToken", session.refresh());
        }
        return Map.of("AuthenticationResult", result);
    }
}
