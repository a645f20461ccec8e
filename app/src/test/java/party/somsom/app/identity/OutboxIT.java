package party.somsom.app.identity;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import party.somsom.api.TurnableClock;
import party.somsom.app.SecondNode;
import party.somsom.app.WithApplication;

@WithApplication
class OutboxIT {
    @Autowired
    private RestTestClient http;
    @Autowired
    private TurnableClock clock;

    @Test
    void aCodeThatANodeCouldNotSendIsSentByAnother() {
        Visitor visitor;
        try (var nodeWithoutMail = new SecondNode("--spring.mail.port=1")) {
            visitor = new Visitor(nodeWithoutMail.http());
            visitor.signUp().expectStatus().isCreated();
        }

        clock.forward(Duration.ofMinutes(1));

        new Visitor(http).signUp().expectStatus().isCreated();
        visitor.mails(1);
    }
}
