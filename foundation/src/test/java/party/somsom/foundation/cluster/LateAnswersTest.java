package party.somsom.foundation.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LateAnswersTest {
    @Test
    void onlyWhatTheConnectorThrowsForALateAnswerIsOne() {
        assertThat(LateAnswers.isLateAnswer(thrownAt("processReplyMessage", new NullPointerException()))).isTrue();
        assertThat(LateAnswers.isLateAnswer(thrownAt("processJoinMessage", new NullPointerException()))).isFalse();
        assertThat(LateAnswers.isLateAnswer(thrownAt("processReplyMessage", new IllegalStateException()))).isFalse();
    }

    private static Throwable thrownAt(String method, Throwable problem) {
        problem.setStackTrace(new StackTraceElement[]{new StackTraceElement("JGroupsConnector", method, null, 1)});
        return problem;
    }
}
