package party.somsom.edge;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.Caller;
import party.somsom.identity.IdentityRefusal;
import party.somsom.messages.Rejection;

/** Everything that can fail in a controller. */
@RestController
class TroubleController {
    record Order(@NotBlank String title, @NotNull Integer quantity, @Nullable Instant at, @Nullable List<Line> lines) {
        record Line(int amount) {
        }
    }

    @GetMapping("/dev/refused/{code}")
    void refused(@PathVariable ProblemCode code) {
        throw new ProblemException(code, 1);
    }

    @GetMapping("/dev/rejected/{code}")
    CompletableFuture<String> rejected(@PathVariable Rejection.Code code) {
        return CompletableFuture.failedFuture(new Rejection(code, "SELECT secret FROM table").asException());
    }

    @GetMapping("/dev/refused-by-identity/{refusal}")
    void refusedByIdentity(@PathVariable IdentityRefusal refusal) {
        throw refusal.asException();
    }

    @GetMapping("/dev/broken")
    void broken() {
        throw new IllegalStateException("SELECT secret FROM table");
    }

    @GetMapping("/dev/down")
    void down() {
        throw new DataAccessResourceFailureException("SELECT secret FROM table");
    }

    @PostMapping("/dev/order")
    Order order(@Valid @RequestBody Order order) {
        return order;
    }

    @GetMapping("/dev/page")
    int page(@RequestParam @Max(100) int limit) {
        return limit;
    }

    @GetMapping("/dev/maybe")
    String maybe(@Nullable Caller caller) {
        return caller == null ? "nobody" : caller.userId();
    }

    @GetMapping("/whoami")
    Caller whoami(Caller caller) {
        return caller;
    }
}
