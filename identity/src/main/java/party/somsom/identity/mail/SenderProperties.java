package party.somsom.identity.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who sends the mails. */
@ConfigurationProperties("somsom.identity")
public record SenderProperties(@DefaultValue("no-reply@somsom.party") String mailFrom) {
}
