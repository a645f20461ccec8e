package party.somsom.localstack.cognito;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the operator of the pool does with its users. Nobody checks the credentials of the caller. */
final class AdminOperations {
    private static final Pattern FILTER = Pattern.compile("\\s*\"?([\\w:]+)\"?\\s*(\\^?=)\\s*\"(.*)\"\\s*");
    private static final int MOST = 60;

    private final Users users;
    private final CodeMails mails;
    private final InstantSource time;

    AdminOperations(Users users, CodeMails mails, InstantSource time) {
        this.users = users;
        this.mails = mails;
        this.time = time;
    }

    Map<String, Operation> all() {
        return Map.of("AdminGetUser", request -> UserAnswers.full(named(request), "UserAttributes"), "ListUsers",
                this::list, "AdminCreateUser", this::create, "AdminUpdateUserAttributes",
                request -> change(request, user -> user.attributes().putAll(request.attributes("UserAttributes"))),
                "AdminDeleteUser", this::delete, "AdminEnableUser",
                request -> change(request, user -> user.enable(true)), "AdminDisableUser",
                request -> change(request, user -> user.enable(false)));
    }

    private User named(CognitoRequest request) {
        return users.get(request.text("Username"));
    }

    private Map<String, Object> change(CognitoRequest request, Consumer<User> change) {
        var user = named(request);
        change.accept(user);
        users.save(user);
        return Operation.NOTHING;
    }

    private Map<String, Object> delete(CognitoRequest request) {
        users.remove(named(request));
        return Operation.NOTHING;
    }

    private Map<String, Object> create(CognitoRequest request) {
        var user = User.named(request.text("Username"), request.attributes("UserAttributes"), time.instant());
        var password = request.find("TemporaryPassword").orElseGet(PoolPasswords::random);
        user.choose(password);
        user.become(User.Status.FORCE_CHANGE_PASSWORD);
        users.add(user);
        if (!request.find("MessageAction").orElse("").equals("SUPPRESS") && !user.email().isEmpty()) {
            mails.send(user.email(), "Your temporary password",
                    "Your username is %s and temporary password is %s".formatted(user.username(), password));
        }
        return Map.of("User", UserAnswers.full(user, "Attributes"));
    }

    /** One page, because a filter finds few and a test pool has few. */
    private Map<String, Object> list(CognitoRequest request) {
        var wanted = request.find("Filter").map(AdminOperations::filter).orElse(_ -> true);
        return Map.of("Users",
                users.all()
                        .stream()
                        .filter(wanted)
                        .limit(request.number("Limit", MOST))
                        .map(user -> UserAnswers.full(user, "Attributes"))
                        .toList());
    }

    private static Predicate<User> filter(String text) {
        var parts = FILTER.matcher(text);
        if (!parts.matches()) {
            throw Fault.INVALID_PARAMETER.asException("One or more Filters are not supported.");
        }
        var name = parts.group(1);
        var value = parts.group(3);
        return parts.group(2).equals("=")
                ? user -> value(user, name).equals(value)
                : user -> value(user, name).startsWith(value);
    }

    private static String value(User user, String name) {
        return switch (name) {
            case "username" -> user.username();
            case "cognito:user_status" -> user.status().name();
            default -> user.attributes().getOrDefault(name, "");
        };
    }
}
