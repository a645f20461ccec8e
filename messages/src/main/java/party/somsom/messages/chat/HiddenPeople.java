package party.somsom.messages.chat;

import java.util.Set;

/** Those whom one person does not want to read. */
public record HiddenPeople(Set<String> userIds) {
}
