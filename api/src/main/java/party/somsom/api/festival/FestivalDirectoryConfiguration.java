package party.somsom.api.festival;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import party.somsom.foundation.processing.EveryNode;

@Configuration(proxyBeanMethods = false)
class FestivalDirectoryConfiguration {
    @Bean
    ConfigurerModule directoryRefresh() {
        return EveryNode.follows(WhenFestivalChangesThenRefreshTheDirectory.GROUP);
    }
}
