package party.somsom.api.chat;

import java.time.Clock;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.gateway.Messages;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.Caller;
import party.somsom.messages.chat.HidingCommand.HidePerson;
import party.somsom.messages.chat.HidingCommand.ShowPerson;

@RestController
@RequestMapping("/festivals/chatting/hidden")
@Tag(name = "Chat")
class HiddenPeopleController {
    private final Rooms rooms;
    private final Names names;
    private final Messages messages;
    private final Clock clock;

    HiddenPeopleController(Rooms rooms, Names names, Messages messages, Clock clock) {
        this.rooms = rooms;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Whom the caller does not want to read")
    HiddenPeopleView list(Caller caller) {
        var hidden = rooms.hiddenBy(caller.userId());
        names.of(hidden);
        return new HiddenPeopleView(
                hidden.stream().sorted().map(userId -> new HiddenPerson(userId, names.of(userId))).toList());
    }

    @PutMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hide what somebody says, in every room, from the caller alone")
    @Refuses({ProblemCode.USER_NOT_FOUND, ProblemCode.TOO_MANY_HIDDEN})
    void hide(@PathVariable String userId, Caller caller) {
        if (userId.equals(caller.userId())) {
            throw ProblemException.invalid("userId", "validation.chat.oneself");
        }
        names.refuseNobody(userId);
        messages.send(new HidePerson(caller.userId(), userId, clock.instant()), ProblemCode.USER_NOT_FOUND);
    }

    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Show it again")
    void show(@PathVariable String userId, Caller caller) {
        if (rooms.hiddenBy(caller.userId()).contains(userId)) {
            messages.send(new ShowPerson(caller.userId(), userId, clock.instant()), ProblemCode.MEMBER_NOT_FOUND);
        }
    }

    /** All hidden people: they are few. */
    record HiddenPeopleView(List<HiddenPerson> items) {
    }

    /**
     * One hidden person.
     *
     * @param name empty once the account is gone
     */
    record HiddenPerson(String userId, String name) {
    }
}
