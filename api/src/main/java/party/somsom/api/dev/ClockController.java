package party.somsom.api.dev;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.TurnableClock;

/** Turns the clock of this node, so that one can try a festival's whole life in a minute. */
@RestController
@RequestMapping("/dev/clock")
@Profile("local")
@Tag(name = "Local run")
@SecurityRequirements
class ClockController {
    private final TurnableClock clock;

    ClockController(TurnableClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The time on this node")
    Time time() {
        return new Time(clock.instant());
    }

    @PostMapping
    @Operation(summary = "Turn the clock of this node; it runs on from there",
            description = "Access tokens end as time passes. Sessions and refresh tokens last for 30 days.")
    Time turn(@Valid @RequestBody Time time) {
        clock.turnTo(time.now());
        return time();
    }

    /** What the clock shows, or should show. */
    record Time(@NotNull Instant now) {
    }
}
