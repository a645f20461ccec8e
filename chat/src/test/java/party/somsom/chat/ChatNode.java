package party.somsom.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import party.somsom.testing.FaultyClock;

/** One node that has only chat, and remembers what its listener was told. */
final class ChatNode implements AutoCloseable {
    /** A listener throws an error for a message with this id. */
    static final String ERROR = "error";

    private final ConfigurableApplicationContext context;

    ChatNode(String... settings) {
        this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
                .properties("logging.level.org.apache.kafka=off", "logging.level.org.springframework.kafka=warn",
                        "logging.level.party.somsom.chat.Delivery=off",
                        "spring.main.banner-mode=off", "spring.data.redis.repositories.enabled=false")
                .run(settings);
    }

    Conversations conversations() {
        return context.getBean(Conversations.class);
    }

    /** In the order in which they were told. */
    List<ChatMessage> told(String room) {
        return context.getBean(Told.class).posted.getOrDefault(room, List.of());
    }

    List<ChatMessage> toldDeleted(String room) {
        return context.getBean(Told.class).deleted.getOrDefault(room, List.of());
    }

    /** Its listener stops at a message of this room until the latch is open. */
    CountDownLatch hold(String room) {
        var latch = new CountDownLatch(1);
        context.getBean(Told.class).held.put(room, latch);
        return latch;
    }

    double restarts(String worker) {
        return context.getBean(MeterRegistry.class)
                .get("somsom.worker.restarts")
                .tag("worker", worker)
                .counter()
                .count();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {
        @Bean
        FaultyClock clock() {
            return new FaultyClock(Clock.systemUTC());
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ChatListener clumsy() {
            return new Clumsy();
        }

        @Bean
        Told told() {
            return new Told();
        }
    }

    private static final class Told implements ChatListener {
        private final Map<String, List<ChatMessage>> posted = new ConcurrentHashMap<>();
        private final Map<String, List<ChatMessage>> deleted = new ConcurrentHashMap<>();
        private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

        @Override
        public void posted(ChatMessage message) {
            await(held.getOrDefault(message.chatRoomId(), new CountDownLatch(0)));
            posted.computeIfAbsent(message.chatRoomId(), room -> new CopyOnWriteArrayList<>()).add(message);
        }

        @Override
        public void deleted(ChatMessage tombstone) {
            deleted.computeIfAbsent(tombstone.chatRoomId(), room -> new CopyOnWriteArrayList<>()).add(tombstone);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Clumsy implements ChatListener {
        @Override
        public void posted(ChatMessage message) {
            if (message.seq() == 1) {
                throw new IllegalStateException("cannot take it");
            }
            if (message.clientMessageId().equals(ERROR)) {
                throw new AssertionError("on purpose");
            }
        }

        @Override
        public void deleted(ChatMessage tombstone) {
            throw new IllegalStateException("cannot take it");
        }
    }
}
