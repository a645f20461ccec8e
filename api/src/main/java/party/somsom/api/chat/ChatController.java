package party.somsom.api.chat;

import java.time.Clock;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.api.web.ActingGet;
import party.somsom.identity.Caller;
import party.somsom.messages.chat.ChatCommand.JoinChatRoom;
import party.somsom.messages.chat.ChatCommand.LeaveChatRoom;

@RestController
@RequestMapping("/festivals/chatting")
@Tag(name = "Chat")
class ChatController {
    private final Rooms rooms;
    private final Reading reading;
    private final Messages messages;
    private final Clock clock;

    ChatController(Rooms rooms, Reading reading, Messages messages, Clock clock) {
        this.rooms = rooms;
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping("/{chatRoomId}/join")
    @Operation(summary = "Join a festival's chat room; repeating it changes nothing")
    @Refuses({ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.BANNED})
    JoinedRoomView join(@PathVariable String chatRoomId, Caller caller) {
        var room = rooms.find(chatRoomId, caller.userId());
        if (!room.isMember()) {
            messages.send(new JoinChatRoom(chatRoomId, caller.userId(), rooms.lastSeq(chatRoomId), clock.instant()),
                    ProblemCode.CHAT_ROOM_NOT_FOUND);
            room = rooms.latest(chatRoomId, caller.userId());
        }
        return JoinedRoomView.of(room, rooms.lastSeq(chatRoomId));
    }

    @ActingGet
    @GetMapping("/{chatRoomId}")
    @Operation(summary = "A page of the room's messages, oldest first: the newest, or those before or after one; "
            + "marks what is returned as read unless it is a peek")
    @Refuses({ProblemCode.CHAT_ROOM_NOT_FOUND, ProblemCode.NOT_A_MEMBER})
    OpenRoom open(@PathVariable String chatRoomId, @RequestParam(required = false) @Min(0) @Nullable Long before,
            @RequestParam(required = false) @Min(0) @Nullable Long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(defaultValue = "false") boolean peek, Caller caller) {
        var history = new HistoryRequest(before, after, limit);
        return reading.open(rooms.member(chatRoomId, caller.userId()), history, peek);
    }

    @GetMapping("/list")
    @Operation(summary = "The rooms that the caller is a member of, with unread counts and last messages")
    MyRooms list(Caller caller) {
        return new MyRooms(reading.roomsOf(caller));
    }

    @DeleteMapping("/delete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave a room, named in the query or in the body")
    @Refuses(ProblemCode.CHAT_ROOM_NOT_FOUND)
    void leave(@RequestParam(required = false) @Nullable String chatRoomId,
            @Valid @RequestBody(required = false) @Nullable LeaveRequest body, Caller caller) {
        var id = chatRoomId != null || body == null ? chatRoomId : body.chatRoomId();
        if (id == null) {
            throw ProblemException.invalid("chatRoomId", "validation.required");
        }
        if (rooms.find(id, caller.userId()).isMember()) {
            messages.send(new LeaveChatRoom(id, caller.userId(), clock.instant()), ProblemCode.CHAT_ROOM_NOT_FOUND);
            rooms.latest(id, caller.userId());
        }
    }

    /** The body that leaves a room. */
    record LeaveRequest(@Size(max = 64) @Nullable String chatRoomId) {
    }

    /** All rooms of one person, those they joined last first. */
    record MyRooms(List<MyRoom> items) {
    }
}
