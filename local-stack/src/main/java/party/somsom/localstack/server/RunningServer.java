package party.somsom.localstack.server;

import java.util.Map;

/**
 * A server that answers.
 *
 * @param properties the application properties with its address
 */
record RunningServer(Map<String, String> properties, Stop stop) {
    interface Stop {
        void run() throws Exception;
    }
}
