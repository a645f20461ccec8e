package party.somsom.api.problem;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Distinguishes a body that is no JSON from one with an unknown field or a value of the wrong type. */
final class UnreadableBody {
    private UnreadableBody() {
    }

    static ProblemException translate(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal;
            }
        }
        return of(unreadable.getCause());
    }

    static ProblemException of(@Nullable Throwable unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                ProblemException.invalid(field(unknown), "validation.unknown");
            case DatabindException wrong when !wrong.getPath().isEmpty() -> wrongType(wrong);
            case InputCoercionException tooBig -> wrongType(tooBig);
            case null, default -> new ProblemException(ProblemCode.MALFORMED_REQUEST);
        };
    }

    private static ProblemException wrongType(JacksonException wrong) {
        return ProblemException.invalid(field(wrong), "validation.type");
    }

    private static String field(JacksonException invalid) {
        return invalid.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() != null ? step.getPropertyName() : String.valueOf(step.getIndex());
    }
}
