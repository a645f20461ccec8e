package party.somsom.api.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a refused client reads (RFC 9457). */
public record Problem(String type, String title, int status, String detail, String instance, ProblemCode code,
        @Nullable List<FieldError> errors) {
    /** What is wrong with one field of the request. */
    public record FieldError(String field, String message) {
    }
}
