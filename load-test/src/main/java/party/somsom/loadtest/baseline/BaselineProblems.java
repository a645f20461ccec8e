package party.somsom.loadtest.baseline;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refusals as problem details with the codes of the public contract. */
@RestControllerAdvice
class BaselineProblems {
    @ExceptionHandler
    ProblemDetail refused(RefusedException refusal) {
        var status = switch (refusal.code()) {
            case SOLD_OUT, LIMIT_EXCEEDED -> HttpStatus.CONFLICT;
            case DATE_NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
        var problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", refusal.code());
        return problem;
    }
}
