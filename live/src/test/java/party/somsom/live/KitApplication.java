package party.somsom.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.live.FrameProblems.FrameProblem;
import party.somsom.live.SendDestination.Taken;

/**
 * The smallest application that can use the kit: it believes the name that a person gives, and everybody may read the
 * news.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class KitApplication {
    static final String NEWS = "/topic/news";
    static final String ECHO = "/app/echo";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    ConnectionLimits connectionLimits() {
        return new ConnectionLimits() {
            @Override
            public void arrive(String address) {
                // everybody may
            }

            @Override
            public int mostPerUser() {
                return Integer.MAX_VALUE;
            }
        };
    }

    @Bean
    AllowedOrigins allowedOrigins() {
        return new AllowedOrigins(List.of());
    }

    @Bean
    FrameProblems frameProblems() {
        return (failure, about, language, clientMessageId) -> {
            var code = failure instanceof LiveRefusal refusal ? refusal.reason().name() : "UNKNOWN";
            return new FrameProblem(code, true, Map.of("code", code, "about", about));
        };
    }

    @Bean
    SubscribeDestination news() {
        return new SubscribeDestination() {
            @Override
            public boolean covers(String destination) {
                return destination.equals(NEWS);
            }

            @Override
            public String resolve(String destination, String userId) {
                return destination;
            }
        };
    }

    /** Sends to everybody what one person sent. */
    @Bean
    SendDestination echo(LivePush push) {
        return new SendDestination() {
            @Override
            public boolean covers(String destination) {
                return destination.equals(ECHO);
            }

            @Override
            public Taken take(String destination, byte[] payload, String userId) {
                push.toEveryone(NEWS, Map.of("from", userId));
                return new Taken(null, CompletableFuture.completedFuture(null));
            }
        };
    }

    /** Each person has one session, which has the person's name. */
    static final class People implements UserSessions {
        private final Set<String> gone = ConcurrentHashMap.newKeySet();

        void signOut(String user) {
            gone.add(user);
        }

        @Override
        public ConnectedUser authenticate(@Nullable String authorization) {
            if (authorization == null) {
                throw new LiveRefusal(LiveRefusal.Reason.NOT_CONNECTED);
            }
            return new ConnectedUser(authorization, authorization, Instant.MAX);
        }

        @Override
        public Set<String> endedAmong(Set<String> userSessionIds) {
            return Set.copyOf(gone);
        }
    }

    @Bean
    People people() {
        return new People();
    }
}
