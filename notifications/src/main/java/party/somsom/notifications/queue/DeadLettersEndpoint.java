package party.somsom.notifications.queue;

import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import party.somsom.notifications.queue.DeadLetters.DeadLetter;

/** For operators: shows the dead letters, and sends them again once the cause is gone. */
@Endpoint(id = "deadletters")
class DeadLettersEndpoint {
    private final DeadLetters letters;

    DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    @ReadOperation
    public List<DeadLetter> list() {
        return letters.list();
    }

    @WriteOperation
    public Map<String, Integer> sendAgain() {
        return Map.of("sent", letters.sendAgain());
    }
}
