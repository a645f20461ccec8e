package party.somsom.localstack.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;

import party.somsom.localstack.http.JsonAnswer;

/** The errors of FCM, in its format. A token gets the error with whose name it begins: {@code unregistered-1}. */
enum FcmAnswer {
    UNREGISTERED(404, "NOT_FOUND"),
    SENDER_ID_MISMATCH(403, "PERMISSION_DENIED"),
    INVALID_ARGUMENT(400, "INVALID_ARGUMENT"),
    QUOTA_EXCEEDED(429, "RESOURCE_EXHAUSTED"),
    INTERNAL(500, "INTERNAL"),
    UNAVAILABLE(503, "UNAVAILABLE");

    private static final String RETRY_AFTER_SECONDS = "1";

    private final int code;
    private final String status;

    FcmAnswer(int code, String status) {
        this.code = code;
        this.status = status;
    }

    static Optional<FcmAnswer> to(String token) {
        return Arrays.stream(values()).filter(answer -> token.startsWith(answer.prefix())).findFirst();
    }

    private String prefix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-";
    }

    void send(HttpExchange exchange) throws IOException {
        if (this == QUOTA_EXCEEDED) {
            exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
        }
        var detail = Map.of("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError", "errorCode", name());
        JsonAnswer.send(exchange, code, Map.of("error",
                Map.of("code", code, "message", "The stand-in says " + name(), "status", status, "details",
                        List.of(detail))));
    }
}
