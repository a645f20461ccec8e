package party.somsom.localstack.server;

import java.util.Map;

import party.somsom.localstack.launch.Loopback;

/** Values that an AWS client needs although no server here checks them. */
final class Aws {
    static final String REGION = "ap-northeast-2";

    private Aws() {
    }

    static Map<String, String> properties(String endpointName, int port) {
        return Map.of(endpointName, "http://%s:%d".formatted(Loopback.HOST, port), "somsom.aws.region", REGION,
                "somsom.aws.access-key", "local", "somsom.aws.secret-key", "local");
    }
}
