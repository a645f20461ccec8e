package party.somsom.notifications;

import java.util.List;

/** On every node, it is told of each letter once, and passes it on to the people who are connected to that node. */
public interface LetterListener {
    void sent(List<Letter> letters);
}
