package party.somsom.localstack.cognito;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Users in the form in which Cognito shows them. */
final class UserAnswers {
    private static final double MILLIS = 1000;

    private UserAnswers() {
    }

    static List<Map<String, String>> attributes(User user) {
        return user.attributes()
                .entrySet()
                .stream()
                .map(attribute -> Map.of("Name", attribute.getKey(), "Value", attribute.getValue()))
                .toList();
    }

    /** @param attributes the name of the list of attributes, which is not the same everywhere */
    static Map<String, Object> full(User user, String attributes) {
        var answer = new HashMap<String, Object>();
        answer.put("Username", user.username());
        answer.put(attributes, attributes(user));
        answer.put("UserCreateDate", seconds(user.createdAt()));
        answer.put("UserLastModifiedDate", seconds(user.modifiedAt()));
        answer.put("Enabled", user.isEnabled());
        answer.put("UserStatus", user.status().name());
        return answer;
    }

    /** The protocol writes instants as seconds. */
    static double seconds(Instant instant) {
        return instant.toEpochMilli() / MILLIS;
    }
}
