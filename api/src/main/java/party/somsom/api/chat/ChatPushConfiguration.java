package party.somsom.api.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

import party.somsom.foundation.processing.EveryNode;
import party.somsom.foundation.redis.RedisChannel;
import party.somsom.foundation.worker.WorkLifecycle;
import party.somsom.foundation.worker.Workers;

@Configuration(proxyBeanMethods = false)
class ChatPushConfiguration {
    @Bean
    ConfigurerModule chatMembers() {
        return EveryNode.follows(WhenSomeoneLeavesThenEndTheirSubscriptions.GROUP);
    }

    /** Hears of accounts that change on other nodes. */
    @Bean
    WorkLifecycle changedAccounts(Workers workers, RedisConnectionFactory redis, Names names) {
        return new WorkLifecycle(() -> {
            var channel = new RedisChannel(redis, WhenAnAccountChangesThenForgetItsName.CHANNEL,
                    userId -> names.forget(new String(userId, StandardCharsets.UTF_8)));
            return List.of(workers.start("api-chat-changed-accounts", channel), channel);
        });
    }
}
