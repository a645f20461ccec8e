package party.somsom.foundation.cluster;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps answers that come too late, for example from a node that was frozen, out of the log. Axon's connector warns of
 * each in one line, and then fails over it. Nothing is lost: its sender has had an answer.
 */
final class LateAnswers implements UncaughtExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);
    private static final String WHERE = "processReplyMessage";

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        if (isLateAnswer(problem)) {
            log.debug("An answer came too late", problem);
        } else {
            log.error("A message of another node could not be handled", problem);
        }
    }

    /** The virtual machine leaves the trace out when it has thrown the same exception very often. */
    static boolean isLateAnswer(Throwable problem) {
        return problem instanceof NullPointerException && Arrays.stream(problem.getStackTrace())
                .limit(1)
                .allMatch(frame -> frame.getMethodName().equals(WHERE));
    }
}
