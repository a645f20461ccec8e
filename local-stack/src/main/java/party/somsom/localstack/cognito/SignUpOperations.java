package party.somsom.localstack.cognito;

import java.time.InstantSource;
import java.util.Map;

import party.somsom.localstack.cognito.SentCode.Purpose;

/** How a user comes into the pool. */
final class SignUpOperations {
    private final Users users;
    private final PoolCodes codes;
    private final Continuations continuations;
    private final InstantSource time;

    SignUpOperations(Users users, PoolCodes codes, Continuations continuations, InstantSource time) {
        this.users = users;
        this.codes = codes;
        this.continuations = continuations;
        this.time = time;
    }

    Map<String, Operation> all() {
        return Map.of("SignUp", this::signUp, "ConfirmSignUp", this::confirm, "ResendConfirmationCode", this::resend,
                "AdminConfirmSignUp", this::confirmByAdmin);
    }

    private Map<String, Object> signUp(CognitoRequest request) {
        var user = User.named(request.text("Username"), request.attributes("UserAttributes"), time.instant());
        if (user.email().isEmpty()) {
            throw Fault.INVALID_PARAMETER.asException("Attributes did not conform to the schema: email is required");
        }
        user.choose(request.text("Password"));
        users.add(user);
        return Map.of("UserConfirmed", false, "UserSub", user.sub(), "CodeDeliveryDetails",
                codes.send(user, Purpose.SIGN_UP, user.email()));
    }

    private Map<String, Object> confirm(CognitoRequest request) {
        var user = users.find(request.text("Username"))
                .filter(User::isEnabled)
                .orElseThrow(Fault.EXPIRED_CODE::asException);
        refuseIfConfirmed(user);
        codes.use(user, Purpose.SIGN_UP, request.text("ConfirmationCode"));
        users.all()
                .stream()
                .filter(other -> other != user && other.hasVerifiedEmail() && other.isKnownBy(user.email()))
                .forEach(other -> takeOver(other, request.flag("ForceAliasCreation")));
        user.attributes().put(User.EMAIL_VERIFIED, "true");
        become(user);
        return Map.of("Session", continuations.give(user));
    }

    private void takeOver(User other, boolean isForced) {
        if (!isForced) {
            throw Fault.ALIAS_EXISTS.asException();
        }
        other.attributes().put(User.EMAIL_VERIFIED, "false");
        users.save(other);
    }

    private Map<String, Object> confirmByAdmin(CognitoRequest request) {
        var user = users.get(request.text("Username"));
        refuseIfConfirmed(user);
        become(user);
        return Operation.NOTHING;
    }

    private static void refuseIfConfirmed(User user) {
        if (user.status() != User.Status.UNCONFIRMED) {
            throw Fault.NOT_AUTHORIZED.asException("User cannot be confirmed. Current status is " + user.status());
        }
    }

    private void become(User user) {
        user.become(User.Status.CONFIRMED);
        users.save(user);
    }

    private Map<String, Object> resend(CognitoRequest request) {
        var name = request.text("Username");
        var user = users.find(name).filter(User::isEnabled).orElse(null);
        if (user == null) {
            return Map.of("CodeDeliveryDetails", PoolCodes.delivery(name));
        }
        if (user.status() != User.Status.UNCONFIRMED) {
            throw Fault.INVALID_PARAMETER.asException("User is already confirmed.");
        }
        return Map.of("CodeDeliveryDetails", codes.send(user, Purpose.SIGN_UP, user.email()));
    }
}
