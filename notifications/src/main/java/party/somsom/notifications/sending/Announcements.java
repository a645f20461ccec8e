package party.somsom.notifications.sending;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import party.somsom.notifications.Letter;
import party.somsom.notifications.LetterListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes what any node announces to the listeners.
 *
 * @param listeners read when something was announced, because they may need beans that are not there yet
 */
record Announcements(JsonMapper json, Supplier<List<LetterListener>> listeners) implements Consumer<byte[]> {
    private static final TypeReference<List<Letter>> LETTERS = new TypeReference<>() {
    };

    @Override
    public void accept(byte[] announced) {
        var letters = json.readValue(announced, LETTERS);
        listeners.get().forEach(listener -> listener.sent(letters));
    }
}
