package party.somsom.api.problem;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import party.somsom.api.problem.ProblemException.Violation;

/** Names the field or parameter that is missing, of the wrong type or not valid. */
final class InvalidRequest {
    private InvalidRequest() {
    }

    static @Nullable ProblemException translate(Throwable failure) {
        return switch (failure) {
            case BindException invalid -> invalid(invalid.getFieldErrors().stream().map(InvalidRequest::violation));
            case HandlerMethodValidationException invalid -> invalid(
                    invalid.getParameterValidationResults().stream().flatMap(InvalidRequest::violations));
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case MissingPathVariableException _ -> null;
            case MethodArgumentTypeMismatchException wrong -> wrongType(wrong.getName());
            case TypeMismatchException wrong when wrong.getPropertyName() != null -> wrongType(wrong.getPropertyName());
            default -> null;
        };
    }

    private static Stream<Violation> violations(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream().map(InvalidRequest::violation);
        }
        var name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream().map(error -> new Violation(name == null ? "" : name, error));
    }

    /** For a value that could not be bound, Spring's message contains a class name; ours does not. */
    private static Violation violation(FieldError error) {
        return error.isBindingFailure()
                ? Violation.of(error.getField(), "validation.type")
                : new Violation(error.getField(), error);
    }

    private static ProblemException missing(String field) {
        return ProblemException.invalid(field, "validation.required");
    }

    private static ProblemException wrongType(String field) {
        return ProblemException.invalid(field, "validation.type");
    }

    private static ProblemException invalid(Stream<Violation> violations) {
        List<Violation> sorted = violations.sorted((a, b) -> a.field().compareTo(b.field())).toList();
        return new ProblemException(ProblemCode.VALIDATION_FAILED, sorted);
    }
}
