package party.somsom.localstack.cognito;

import java.time.InstantSource;
import java.util.Map;

import party.somsom.localstack.cognito.SentCode.Purpose;

/** Changes passwords. The sessions of the user go on, as in Cognito. */
final class PasswordOperations {
    private final Users users;
    private final PoolCodes codes;
    private final SessionOperations sessions;
    private final Attempts changes;

    PasswordOperations(Users users, PoolCodes codes, SessionOperations sessions, InstantSource time) {
        this.users = users;
        this.codes = codes;
        this.sessions = sessions;
        this.changes = new Attempts(time);
    }

    Map<String, Operation> all() {
        return Map.of("ForgotPassword", this::forgot, "ConfirmForgotPassword", this::reset, "ChangePassword",
                this::change, "AdminSetUserPassword", this::set);
    }

    /** The answer is the same for a user who is unknown, disabled or has no verified address. */
    private Map<String, Object> forgot(CognitoRequest request) {
        var name = request.text("Username");
        var delivery = users.find(name)
                .filter(user -> user.isEnabled() && user.hasVerifiedEmail())
                .map(user -> codes.send(user, Purpose.PASSWORD, user.email()))
                .orElseGet(() -> PoolCodes.delivery(name));
        return Map.of("CodeDeliveryDetails", delivery);
    }

    private Map<String, Object> reset(CognitoRequest request) {
        var user = users.find(request.text("Username"))
                .filter(User::isEnabled)
                .orElseThrow(Fault.CODE_MISMATCH::asException);
        var password = request.text("Password");
        PoolPasswords.hash(password); // a password that is too short leaves the code unused
        codes.use(user, Purpose.PASSWORD, request.text("ConfirmationCode"));
        choose(user, password);
        return Operation.NOTHING;
    }

    private Map<String, Object> change(CognitoRequest request) {
        var user = sessions.signedIn(request);
        changes.take(user.username());
        if (!user.hasPassword(request.text("PreviousPassword"))) {
            throw Fault.NOT_AUTHORIZED.asException();
        }
        changes.forget(user.username());
        choose(user, request.text("ProposedPassword"));
        return Operation.NOTHING;
    }

    private Map<String, Object> set(CognitoRequest request) {
        var user = users.get(request.text("Username"));
        user.become(request.flag("Permanent") ? User.Status.CONFIRMED : User.Status.FORCE_CHANGE_PASSWORD);
        choose(user, request.text("Password"));
        return Operation.NOTHING;
    }

    private void choose(User user, String password) {
        user.choose(password);
        users.save(user);
    }
}
