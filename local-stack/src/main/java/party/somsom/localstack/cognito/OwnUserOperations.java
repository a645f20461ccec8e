package party.somsom.localstack.cognito;

import java.util.List;
import java.util.Map;

import party.somsom.localstack.cognito.SentCode.Purpose;

/** What users do with themselves, by their access token. A new e-mail address counts once its code has come back. */
final class OwnUserOperations {
    private final Users users;
    private final PoolCodes codes;
    private final SessionOperations sessions;

    OwnUserOperations(Users users, PoolCodes codes, SessionOperations sessions) {
        this.users = users;
        this.codes = codes;
        this.sessions = sessions;
    }

    Map<String, Operation> all() {
        return Map.of("GetUser", this::get, "UpdateUserAttributes", this::update, "VerifyUserAttribute", this::verify,
                "DeleteUser", this::delete);
    }

    private Map<String, Object> get(CognitoRequest request) {
        var user = sessions.signedIn(request);
        return Map.of("Username", user.username(), "UserAttributes", UserAnswers.attributes(user));
    }

    private Map<String, Object> update(CognitoRequest request) {
        var user = sessions.signedIn(request);
        var wanted = request.attributes("UserAttributes");
        var address = wanted.remove(User.EMAIL);
        wanted.keySet().removeAll(List.of(User.SUB, User.EMAIL_VERIFIED));
        user.attributes().putAll(wanted);
        if (address == null || address.equals(user.email())) {
            users.save(user);
            return Map.of("CodeDeliveryDetailsList", List.of());
        }
        if (users.all().stream().anyMatch(other -> other != user && other.isKnownBy(address))) {
            throw Fault.ALIAS_EXISTS.asException();
        }
        user.wantEmail(address);
        return Map.of("CodeDeliveryDetailsList", List.of(codes.send(user, Purpose.EMAIL, address)));
    }

    private Map<String, Object> verify(CognitoRequest request) {
        var user = sessions.signedIn(request);
        codes.use(user, Purpose.EMAIL, request.text("Code"));
        user.attributes().put(User.EMAIL, user.newEmail());
        user.attributes().put(User.EMAIL_VERIFIED, "true");
        user.wantEmail("");
        users.save(user);
        return Operation.NOTHING;
    }

    private Map<String, Object> delete(CognitoRequest request) {
        users.remove(sessions.signedIn(request));
        return Operation.NOTHING;
    }
}
