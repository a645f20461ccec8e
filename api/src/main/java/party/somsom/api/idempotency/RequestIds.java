package party.somsom.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import party.somsom.foundation.digest.Sha256;
import party.somsom.foundation.id.Ids;
import party.somsom.identity.Caller;

/**
 * Ids of what a request makes. With an idempotency key they follow from the key and the person, so the aggregate itself
 * recognises the repetition, even when everything else that remembered it is gone.
 */
@Component
public class RequestIds {
    private final Ids ids;
    private final HttpServletRequest request;

    RequestIds(Ids ids, HttpServletRequest request) {
        this.ids = ids;
        this.request = request;
    }

    /** @param kind tells apart the ids that one request makes */
    public String next(Caller caller, String kind) {
        var key = request.getHeader(IdempotencyFilter.HEADER);
        return key == null
                ? ids.next()
                : Ids.of(Sha256.of(caller.userId() + "\n" + kind + "\n" + key));
    }
}
