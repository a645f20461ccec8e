package party.somsom.api.waitingroom;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.api.push.EveryNode;

@Configuration(proxyBeanMethods = false)
class AdmissionPushConfiguration {
    /** It waits for the rank view, and is tried again when that is behind. */
    @Bean
    ConfigurerModule admissionPush() {
        return EveryNode.follows(WhenAdmissionChangesThenTellThePerson.GROUP);
    }
}
