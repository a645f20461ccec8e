package party.somsom.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

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

    /** @param kind makes the ids different when one request needs several */
    public String next(Caller caller, String kind) {
        var key = request.getHeader(IdempotencyFilter.HEADER);
        return key == null
                ? ids.next()
                : Ids.of(Sha256.of(caller.userId() + "\n" + kind + "\n" + key));
    }
}
