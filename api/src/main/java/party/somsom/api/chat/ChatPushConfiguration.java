package party.somsom.api.chat;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.processing.EveryNode;

@Configuration(proxyBeanMethods = false)
class ChatPushConfiguration {
    @Bean
    ConfigurerModule chatMembers() {
        return EveryNode.follows(WhenSomeoneLeavesThenEndTheirSubscriptions.GROUP);
    }
}
