package party.somsom.api.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.festival.PersonalFestivals;
import party.somsom.api.personal.Export;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.api.problem.Refuses;
import party.somsom.api.ticketing.PersonalReservations;
import party.somsom.api.web.ActingGet;
import party.somsom.identity.Caller;
import party.somsom.identity.Client;
import party.somsom.identity.OwnAccount;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** The way out: taking everything along, and being forgotten. */
@RestController
@RequestMapping("/account")
@Tag(name = "Identity")
class LeavingController {
    private static final String ZIP = "application/zip";

    private final OwnAccount account;
    private final Export export;
    private final PersonalReservations reservations;
    private final PersonalFestivals festivals;
    private final AccountLimits limits;
    private final SecurityLog log;
    private final Clock clock;

    LeavingController(OwnAccount account, Export export, PersonalReservations reservations,
            PersonalFestivals festivals, AccountLimits limits, SecurityLog log, Clock clock) {
        this.account = account;
        this.export = export;
        this.reservations = reservations;
        this.festivals = festivals;
        this.limits = limits;
        this.log = log;
        this.clock = clock;
    }

    /** @param cancelReservations whether tickets of dates to come are given back */
    record Leave(@NotNull @Size(max = 1000) String password, @Nullable Boolean cancelReservations) {
    }

    @ActingGet
    @GetMapping(path = "/export", produces = ZIP)
    @Operation(summary = "Everything about the caller, from every store", description = """
            A zip with a JSON file for each kind of data, and a page to read.""")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP,
            schema = @Schema(type = "string", format = "binary")))
    @Refuses(ProblemCode.TOO_MANY_ATTEMPTS)
    void export(Caller caller, Locale language, Client client, HttpServletResponse response) throws IOException {
        account.find(caller);
        limits.beforeExport(caller);
        log.record(SecurityEvent.DATA_EXPORTED, caller.userId(), client);
        var name = "somsom-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".zip";
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        export.write(caller.userId(), language, response.getOutputStream());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete the caller's account", description = """
            Erases what is known about the caller, and ends all sessions. Messages in chats stay without a name. \
            Reservations of dates to come are cancelled if the caller says so; places in queues are left.""")
    @Refuses({ProblemCode.VALIDATION_FAILED, ProblemCode.WRONG_PASSWORD, ProblemCode.RESERVATIONS_HELD,
            ProblemCode.FESTIVALS_ORGANISED, ProblemCode.TOO_MANY_ATTEMPTS})
    void leave(@Valid @RequestBody Leave body, Caller caller, Client client) {
        limits.beforePassword(caller);
        account.erase(caller, body.password(), client, () -> {
            limits.passwordWasRight(caller);
            refuseUnfinished(caller, Boolean.TRUE.equals(body.cancelReservations()));
        });
    }

    private void refuseUnfinished(Caller caller, boolean cancelReservations) {
        if (festivals.anyToCome(caller.userId())) {
            throw new ProblemException(ProblemCode.FESTIVALS_ORGANISED);
        }
        if (!cancelReservations && reservations.anyToCome(caller.userId())) {
            throw new ProblemException(ProblemCode.RESERVATIONS_HELD);
        }
    }
}
