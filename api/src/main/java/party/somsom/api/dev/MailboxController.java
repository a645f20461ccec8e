package party.somsom.api.dev;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;
import party.somsom.identity.EmailAddress;

/** Shows the mails that the local run's mail server has received. */
@RestController
@Profile("local")
@Tag(name = "Local run")
@SecurityRequirements
class MailboxController {
    private final RestClient mailServer;

    MailboxController(RestClient.Builder http, @Value("${somsom.local.mailbox-url}") String url) {
        this.mailServer = http.baseUrl(url).build();
    }

    @GetMapping(path = "/dev/mailbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The mail of one address, newest first")
    byte[] mailbox(@RequestParam String to) {
        try {
            var mails = mailServer.get()
                    .uri("?to={to}", EmailAddress.normalised(to).orElse(to))
                    .retrieve()
                    .body(byte[].class);
            return mails == null ? new byte[0] : mails;
        } catch (RestClientException _) {
            throw new ProblemException(ProblemCode.UNAVAILABLE);
        }
    }
}
