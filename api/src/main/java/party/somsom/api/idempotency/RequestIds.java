package party.somsom.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.digest.Sha256;
import party.somsom.foundation.id.Ids;
import party.somsom.identity.Caller;

/**
 * Makes the ids of what a request creates. With an idempotency key, the ids follow from the key and the person. So the
 * aggregate itself recognises a repetition, even if everything else that remembered it is gone.
 */
@Component
public class RequestIds {
    private final Ids ids;
    private final HttpServletRequest request;

    RequestIds(Ids ids, HttpServletRequest request) {
        this.ids = ids;
        this.request = request;
    }

    /** Refuses with {@code IDEMPOTENCY_KEY_REUSED} if what the key has made is not what this request asks for. */
    public static void refuseOther(boolean isWhatWasAskedFor) {
        if (!isWhatWasAskedFor) {
            throw new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        }
    }

    /** @param kind makes the ids different when one request needs several */
    public String next(Caller caller, String kind) {
        var key = request.getHeader(IdempotencyFilter.HEADER);
        return key == null
                ? ids.next()
                : Ids.of(Sha256.of(caller.userId() + "\n" + kind + "\n" + key));
    }
}
