package party.somsom.api.identity;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.Refuses;
import party.somsom.identity.Caller;
import party.somsom.identity.OwnSession;
import party.somsom.identity.OwnSessions;

/** The sessions of the caller, on all devices. */
@RestController
@RequestMapping("/account/sessions")
@Tag(name = "Identity")
class OwnSessionsController {
    private final OwnSessions sessions;

    OwnSessionsController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    record RunningSessions(List<OwnSession> items) {
    }

    @GetMapping
    @Operation(summary = "Where the caller is logged in", description = """
            The session that was seen last comes first. `lastSeenAt` is some minutes behind.""")
    RunningSessions list(Caller caller) {
        return new RunningSessions(sessions.list(caller));
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End one session, on every node at once", description = """
            Repeating it is fine. The current session may be ended too.""")
    @Refuses(ProblemCode.SESSION_NOT_FOUND)
    void end(@PathVariable String sessionId, Caller caller) {
        sessions.end(caller, sessionId);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all other sessions, on every node at once")
    void endOthers(Caller caller) {
        sessions.endOthers(caller);
    }
}
