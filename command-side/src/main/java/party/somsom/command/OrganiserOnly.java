package party.somsom.command;

import org.jspecify.annotations.Nullable;

import party.somsom.messages.Rejection;
import party.somsom.messages.Rejection.Code;

/** The rule that only a festival's organiser decides about the festival, its waiting room and its chat room. */
public record OrganiserOnly(@Nullable String organiserId) {
    /** @throws party.somsom.messages.RejectedException NOT_ORGANISER */
    public void check(String userId) {
        if (!userId.equals(organiserId)) {
            throw new Rejection(Code.NOT_ORGANISER, "organised by " + organiserId).asException();
        }
    }
}
