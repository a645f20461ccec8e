package party.somsom.notifications;

import java.util.List;

/** Is told on every node of what people are told, each letter once, to pass it on to those who are connected there. */
public interface LetterListener {
    void sent(List<Letter> letters);
}
