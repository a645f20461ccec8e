package party.somsom.notifications.inbox;

import java.util.function.Consumer;

import party.somsom.foundation.personal.PersonalData;
import party.somsom.messages.Page;

/** What a person was told, and how it reached their devices. */
record PersonalLetters(Inbox inbox, LetterRows rows) implements PersonalData {
    private static final int PAGE = 500;

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public void export(String userId, Consumer<Object> to) {
        Page.all(cursor -> inbox.newest(userId, PAGE, cursor)).forEach(to);
    }

    /** The letters go last, because only they say whose a push was. */
    @Override
    public void erase(String userId) {
        rows.deletePushesTo(userId);
        rows.deleteAllOf(userId);
    }
}
