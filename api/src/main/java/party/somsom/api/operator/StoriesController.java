package party.somsom.api.operator;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import party.somsom.api.problem.ProblemException;
import party.somsom.foundation.id.Ids;
import party.somsom.identity.EmailAddress;
import party.somsom.identity.IdentityProvider;
import party.somsom.messages.Page;
import party.somsom.operators.audit.EventStreams;
import party.somsom.operators.audit.FoundStream;

/** Finds the stories of what an operator knows by one id. */
@OperatorController
class StoriesController {
    private final EventStreams streams;
    private final IdentityProvider identity;

    StoriesController(EventStreams streams, IdentityProvider identity) {
        this.streams = streams;
        this.identity = identity;
    }

    @GetMapping("/stories")
    @Operation(summary = "Find the stories of a festival, reservation, ticket code, queue, person or command; name one",
            description = "A look for an e-mail address must say why. A look for a command goes through the newest "
                    + "100,000 events; a page may be empty and have a cursor all the same.")
    Page<FoundStream> findStories(@RequestParam(required = false) @Nullable String festival,
            @RequestParam(required = false) @Nullable String reservation,
            @RequestParam(required = false) @Nullable String ticket,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String command,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String reason) {
        if (Stream.of(festival, reservation, ticket, queue, email, command).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.invalid("festival", "validation.operator.one");
        }
        if (command != null) {
            return streams.ofCommand(id("command", command), cursor);
        }
        return new Page<>(email == null ? find(festival, reservation, ticket, queue) : ofPerson(email, reason), null);
    }

    private List<FoundStream> find(@Nullable String festival, @Nullable String reservation, @Nullable String ticket,
            @Nullable String queue) {
        if (festival != null) {
            return streams.ofFestival(id("festival", festival));
        }
        if (reservation != null) {
            return streams.ofReservation(id("reservation", reservation));
        }
        return ticket != null
                ? streams.ofTicket(id("ticket", ticket))
                : streams.ofQueue(id("queue", Objects.requireNonNull(queue)));
    }

    private List<FoundStream> ofPerson(String email, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid("reason", "validation.required");
        }
        return EmailAddress.normalised(email).flatMap(identity::accountOf).map(streams::ofPerson).orElse(List.of());
    }

    private static String id(String name, String value) {
        if (!Ids.isId(value)) {
            throw ProblemException.invalid(name, "validation.type");
        }
        return value;
    }
}
