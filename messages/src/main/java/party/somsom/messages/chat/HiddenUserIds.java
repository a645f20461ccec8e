package party.somsom.messages.chat;

import java.util.Set;

/** The people whose messages one person does not want to read. */
public record HiddenUserIds(Set<String> userIds) {
}
