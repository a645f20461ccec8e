package party.somsom.api.dev;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.identity.TestAccounts;

/** Makes people with access tokens for load tools. */
@RestController
@Profile("local")
@Tag(name = "Local run")
@SecurityRequirements
class TokensController {
    private static final int MAX = 200_000;

    private final TestAccounts accounts;

    TokensController(TestAccounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping(path = "/dev/tokens", produces = "text/plain")
    @Operation(summary = "Make confirmed accounts", description = "One `email accessToken` a line.")
    void make(@RequestParam @Min(1) @Max(MAX) int count, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        var lines = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        accounts.make(count, (email, token) -> write(lines, email + " " + token + "\n"));
        lines.flush();
    }

    private static void write(Writer lines, String line) {
        try {
            lines.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
