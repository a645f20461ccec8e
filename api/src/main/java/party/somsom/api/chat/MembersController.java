package party.somsom.api.chat;

import java.time.Clock;
import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.gateway.PageRequest;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.Caller;
import party.somsom.messages.Page;
import party.somsom.messages.chat.ChatCommand.ReportMessage;
import party.somsom.messages.chat.ChatQuery.FindMembers;
import party.somsom.messages.chat.MemberView;
import party.somsom.messages.chat.ReportReason;

/** What members see of each other, and what they can do about it. */
@RestController
@RequestMapping("/festivals/chatting/{chatRoomId}")
@Tag(name = "Chat")
class MembersController {
    private final Rooms rooms;
    private final Names names;
    private final ChatLimits limits;
    private final Messages messages;
    private final Clock clock;

    MembersController(Rooms rooms, Names names, ChatLimits limits, Messages messages, Clock clock) {
        this.rooms = rooms;
        this.names = names;
        this.limits = limits;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/members")
    @Operation(summary = "The members, those who joined last first; for members and the organiser")
    @Refuses({ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.NOT_A_MEMBER})
    Page<Member> members(@PathVariable String chatRoomId, PageRequest page, Caller caller) {
        var room = rooms.find(chatRoomId, caller.userId());
        if (!room.isMember() && !room.isOrganiser()) {
            throw new ProblemException(ProblemCode.NOT_A_MEMBER);
        }
        var members = messages.ask(new FindMembers(chatRoomId, page.size(), page.cursor()));
        names.of(members.items().stream().map(MemberView::userId).toList());
        return new Page<>(members.items().stream().map(each -> member(each, room.isOrganiser())).toList(),
                members.nextCursor());
    }

    private Member member(MemberView member, boolean forOrganiser) {
        return new Member(member.userId(), names.of(member.userId()), member.joinedAt(),
                forOrganiser ? member.mutedUntil() : null);
    }

    @PostMapping("/messages/{seq}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Report a message to the organiser; it counts once for each member")
    @Refuses({ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.NOT_A_MEMBER, ProblemCode.MESSAGE_NOT_FOUND,
            ProblemCode.TOO_MANY_REQUESTS})
    void report(@PathVariable String chatRoomId, @PathVariable long seq, @Valid @RequestBody ReportRequest request,
            Caller caller) {
        limits.takeReport(caller.userId());
        rooms.member(chatRoomId, caller.userId());
        rooms.refuseUnsaid(chatRoomId, seq);
        messages.send(new ReportMessage(chatRoomId, caller.userId(), seq, request.reason(), clock.instant()),
                ProblemCode.CHAT_ROOM_NOT_FOUND);
    }

    /** The body that reports a message. */
    record ReportRequest(@NotNull ReportReason reason) {
    }

    /**
     * One of the members.
     *
     * @param mutedUntil only the organiser sees it; may be in the past
     */
    record Member(String userId, String name, Instant joinedAt, @Nullable Instant mutedUntil) {
    }
}
