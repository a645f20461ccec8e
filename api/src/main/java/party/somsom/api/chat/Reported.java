package party.somsom.api.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import party.somsom.api.gateway.Messages;
import party.somsom.api.gateway.PageRequest;
import party.somsom.chat.Conversations;
import party.somsom.messages.Page;
import party.somsom.messages.chat.ChatQuery.FindReports;
import party.somsom.messages.chat.ReportView;

/** Shows reported messages to the organiser, who need not be a member of the room. */
@Component
class Reported {
    private final Messages messages;
    private final Conversations conversations;
    private final MessageViews views;

    Reported(Messages messages, Conversations conversations, MessageViews views) {
        this.messages = messages;
        this.conversations = conversations;
        this.views = views;
    }

    Page<ReportedMessage> page(String chatRoomId, PageRequest page) {
        var reports = messages.ask(new FindReports(chatRoomId, page.size(), page.cursor()));
        Map<Long, MessageView> said = new HashMap<>();
        reports.items()
                .stream()
                .map(ReportView::seq)
                .distinct()
                .forEach(seq -> views.of(conversations.after(chatRoomId, seq - 1, 1), Set.of())
                        .forEach(message -> said.put(message.seq(), message)));
        return new Page<>(
                reports.items().stream().map(each -> ReportedMessage.of(each, said.get(each.seq()))).toList(),
                reports.nextCursor());
    }
}
