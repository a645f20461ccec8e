package party.somsom.api.chat;

import java.time.Clock;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.gateway.PageRequest;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.api.security.Audited;
import party.somsom.chat.Conversations;
import party.somsom.chat.unread.ReadMarks;
import party.somsom.identity.Caller;
import party.somsom.messages.Page;
import party.somsom.messages.chat.ChatCommand;
import party.somsom.messages.chat.ChatCommand.BanMember;
import party.somsom.messages.chat.ChatCommand.ChangeSlowMode;
import party.somsom.messages.chat.ChatCommand.DeleteMessage;
import party.somsom.messages.chat.ChatCommand.DeleteOwnMessage;
import party.somsom.messages.chat.ChatCommand.Moderation;
import party.somsom.messages.chat.ChatCommand.MuteMember;
import party.somsom.messages.chat.ChatCommand.UnbanMember;
import party.somsom.messages.chat.ChatCommand.UnmuteMember;

/**
 * Only for the festival's organiser, who need not be a member of the room. Everybody else may take back what they said.
 */
@RestController
@RequestMapping("/festivals/chatting/{chatRoomId}")
@Tag(name = "Chat moderation")
class ModerationController {
    private final Rooms rooms;
    private final Reported reported;
    private final Names names;
    private final ReadMarks marks;
    private final Conversations conversations;
    private final Messages messages;
    private final Clock clock;

    ModerationController(Rooms rooms, Reported reported, Names names, ReadMarks marks, Conversations conversations,
            Messages messages, Clock clock) {
        this.rooms = rooms;
        this.reported = reported;
        this.names = names;
        this.marks = marks;
        this.conversations = conversations;
        this.messages = messages;
        this.clock = clock;
    }

    @Audited("chat.slow-mode")
    @PatchMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let everybody but the organiser say something only every so many seconds; 0 ends it")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND})
    void slowDown(@PathVariable String chatRoomId, @Valid @RequestBody SlowModeRequest request, Caller caller) {
        moderate(new ChangeSlowMode(chatRoomId, caller.userId(), request.slowModeSeconds(), clock.instant()), caller);
    }

    @Audited("chat.message-deleted")
    @DeleteMapping("/messages/{seq}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a message; a tombstone keeps its place; for its author and the organiser")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.MESSAGE_NOT_FOUND})
    void delete(@PathVariable String chatRoomId, @PathVariable long seq, Caller caller) {
        var now = clock.instant();
        if (rooms.find(chatRoomId, caller.userId()).isOrganiser()) {
            rooms.refuseUnsaid(chatRoomId, seq);
            decide(new DeleteMessage(chatRoomId, caller.userId(), seq, now), caller);
        } else {
            rooms.refuseUnlessAuthor(chatRoomId, seq, caller.userId());
            decide(new DeleteOwnMessage(chatRoomId, caller.userId(), seq, now), caller);
        }
        marks.delete(chatRoomId, seq);
        conversations.delete(chatRoomId, seq, now);
    }

    @Audited("chat.muted")
    @PutMapping("/members/{userId}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a member say nothing for some minutes")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.MEMBER_NOT_FOUND})
    void mute(@PathVariable String chatRoomId, @PathVariable String userId, @Valid @RequestBody MuteRequest request,
            Caller caller) {
        var now = clock.instant();
        var until = now.plus(Duration.ofMinutes(request.minutes()));
        moderate(new MuteMember(chatRoomId, caller.userId(), userId, until, now), caller);
    }

    @Audited("chat.unmuted")
    @DeleteMapping("/members/{userId}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let them speak again")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND})
    void unmute(@PathVariable String chatRoomId, @PathVariable String userId, Caller caller) {
        moderate(new UnmuteMember(chatRoomId, caller.userId(), userId, clock.instant()), caller);
    }

    @Audited("chat.banned")
    @PutMapping("/members/{userId}/ban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put somebody out of the room for good, live messages included")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.USER_NOT_FOUND})
    void ban(@PathVariable String chatRoomId, @PathVariable String userId, Caller caller) {
        rooms.organiser(chatRoomId, caller.userId());
        names.refuseNobody(userId);
        moderate(new BanMember(chatRoomId, caller.userId(), userId, clock.instant()), caller);
    }

    @Audited("chat.unbanned")
    @DeleteMapping("/members/{userId}/ban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let them join again")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND})
    void unban(@PathVariable String chatRoomId, @PathVariable String userId, Caller caller) {
        moderate(new UnbanMember(chatRoomId, caller.userId(), userId, clock.instant()), caller);
    }

    @GetMapping("/reports")
    @Operation(summary = "What members have reported, newest first")
    @Refuses({ProblemCode.FORBIDDEN, ProblemCode.CHAT_ROOM_NOT_FOUND})
    Page<ReportedMessage> reports(@PathVariable String chatRoomId, PageRequest page, Caller caller) {
        rooms.organiser(chatRoomId, caller.userId());
        return reported.page(chatRoomId, page);
    }

    private void moderate(Moderation command, Caller caller) {
        rooms.organiser(command.chatRoomId(), caller.userId());
        decide(command, caller);
    }

    /** When this returns, the decision is in force on every node. */
    private void decide(ChatCommand command, Caller caller) {
        messages.send(command, ProblemCode.CHAT_ROOM_NOT_FOUND);
        rooms.latest(command.chatRoomId(), caller.userId());
    }

    /** The body that slows a room down. */
    record SlowModeRequest(@NotNull @Min(0) @Max(3600) Integer slowModeSeconds) {
    }

    /** The body that mutes a member, for thirty days at most. */
    record MuteRequest(@NotNull @Min(1) @Max(43_200) Integer minutes) {
    }
}
