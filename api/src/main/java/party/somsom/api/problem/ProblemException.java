package party.somsom.api.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;

import party.somsom.identity.SecondFactorRequiredException;
import tools.jackson.core.JacksonException;

/** Refuses the request. It is an answer, not a failure, so it has no stack trace and is not logged. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Object[] args;
    private final transient List<Violation> violations;
    private final transient HttpHeaders headers = new HttpHeaders();
    private transient @Nullable SecondFactorRequiredException asked;

    /** @param args values for the placeholders of the code's message */
    public ProblemException(ProblemCode code, Object... args) {
        this(code, List.of(), args);
    }

    ProblemException(ProblemCode code, List<Violation> violations, Object... args) {
        super(code.name(), null, false, false);
        this.code = code;
        this.args = args;
        this.violations = violations;
    }

    /** Says what is wrong with one field, in the words of {@code messageKey} in messages.properties. */
    public static ProblemException invalid(String field, String messageKey, Object... args) {
        return new ProblemException(ProblemCode.VALIDATION_FAILED, List.of(Violation.of(field, messageKey, args)));
    }

    /** Says when the next attempt makes sense, in the text and in the header. */
    public static ProblemException tooManyAttempts(Duration wait) {
        return tooMany(ProblemCode.TOO_MANY_ATTEMPTS, wait);
    }

    /** Says in the header when the next request is accepted. */
    public static ProblemException tooManyRequests(Duration wait) {
        return tooMany(ProblemCode.TOO_MANY_REQUESTS, wait);
    }

    /** Says in the text and in the header when the member may write again. */
    public static ProblemException muted(Duration wait) {
        return tooMany(ProblemCode.MUTED, wait);
    }

    /** Says in the text and in the header when the member's next turn is. */
    public static ProblemException slowMode(Duration wait) {
        return tooMany(ProblemCode.SLOW_MODE, wait);
    }

    /** For a body that is no JSON, or has the wrong form, when no other code translates it. */
    public static ProblemException unreadable(JacksonException unreadable) {
        return UnreadableBody.of(unreadable);
    }

    /** The thing exists, but the view does not show it. So the view is being rebuilt. */
    public static ProblemException readModelBehind() {
        return new ProblemException(ProblemCode.READ_MODEL_BEHIND).with(HttpHeaders.RETRY_AFTER, "1");
    }

    /** Says how the log-in goes on. */
    static ProblemException asking(SecondFactorRequiredException asked) {
        var refusal = new ProblemException(ProblemCode.SECOND_FACTOR_REQUIRED);
        refusal.asked = asked;
        return refusal;
    }

    private static ProblemException tooMany(ProblemCode code, Duration wait) {
        var seconds = wait.plusSeconds(1).minusNanos(1).toSeconds(); // rounded up
        return new ProblemException(code, seconds).with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }

    public ProblemException with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    ProblemException with(HttpHeaders more) {
        headers.putAll(more);
        return this;
    }

    public ProblemCode code() {
        return code;
    }

    Object[] args() {
        return args;
    }

    List<Violation> violations() {
        return violations;
    }

    HttpHeaders headers() {
        return headers;
    }

    @Nullable
    SecondFactorRequiredException asked() {
        return asked;
    }

    /** A field and what is wrong with it, not yet translated. */
    record Violation(String field, MessageSourceResolvable message) {
        static Violation of(String field, String messageKey, Object... args) {
            return new Violation(field, new DefaultMessageSourceResolvable(new String[]{messageKey}, args));
        }
    }
}
