package party.somsom.localstack;

import java.util.Map;

/**
 * A server that answers.
 *
 * @param properties the application properties that lead to it
 * @param stop ends what runs inside this process; {@link Children} ends what runs outside
 */
record Running(Map<String, String> properties, Stop stop) {
    static Running outside(Map<String, String> properties) {
        return new Running(properties, () -> {
        });
    }

    interface Stop {
        void run() throws Exception;
    }
}
