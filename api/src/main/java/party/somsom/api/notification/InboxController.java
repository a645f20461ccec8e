package party.somsom.api.notification;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.PageRequest;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.Caller;
import party.somsom.messages.Page;
import party.somsom.notifications.Notification;
import party.somsom.notifications.Wording;
import party.somsom.notifications.inbox.Inbox;

@RestController
@RequestMapping("/notifications")
@Tag(name = "Notifications")
class InboxController {
    private static final int MOST_AT_ONCE = 100;

    private final Inbox inbox;
    private final Wording wording;

    InboxController(Inbox inbox, Wording wording) {
        this.inbox = inbox;
        this.wording = wording;
    }

    record Unread(int unread) {
    }

    /** @param notificationIds if absent, all notifications */
    record Read(@Size(max = MOST_AT_ONCE) @Nullable List<@NotNull @Size(max = 64) String> notificationIds) {
    }

    @GetMapping
    @Operation(summary = "What the caller was told, newest first", description = "Reminders, and what became of "
            + "festivals that they hold tickets for, in the language of the request; `link` leads to the ticket.")
    @Refuses(ProblemCode.VALIDATION_FAILED)
    Page<Notification> list(PageRequest page, Caller caller, Locale language) {
        var letters = inbox.newest(caller.userId(), page.size(), page.cursor());
        return new Page<>(letters.items().stream().map(letter -> wording.in(language, letter)).toList(),
                letters.nextCursor());
    }

    @GetMapping("/unread")
    @Operation(summary = "How many of them are not marked read")
    Unread unread(Caller caller) {
        return new Unread(inbox.unread(caller.userId()));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark some of them read, or all of them", description = "Repeating it, or naming what the "
            + "caller was never told, does nothing.")
    @Refuses(ProblemCode.VALIDATION_FAILED)
    void read(@Valid @RequestBody(required = false) @Nullable Read body, Caller caller) {
        var some = body == null ? null : body.notificationIds();
        if (some == null) {
            inbox.markAllRead(caller.userId());
        } else {
            inbox.markRead(caller.userId(), some);
        }
    }
}
