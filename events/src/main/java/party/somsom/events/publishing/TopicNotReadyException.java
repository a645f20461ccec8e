package party.somsom.events.publishing;

import party.somsom.foundation.worker.KnownOutage;

/** Events cannot be published yet. The worker that provides the topic says why, so this has no stack trace. */
final class TopicNotReadyException extends RuntimeException implements KnownOutage {
    private static final long serialVersionUID = 1L;

    TopicNotReadyException(String topic) {
        super("The topic " + topic + " is not ready", null, false, false);
    }
}
