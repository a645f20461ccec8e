package party.somsom.api.push;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.support.AbstractSubscribableChannel;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

import party.somsom.api.security.SecurityProperties;

/** STOMP over WebSocket with a broker in memory: each node serves its own clients, and learns itself what to tell them. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class StompConfiguration implements WebSocketMessageBrokerConfigurer {
    static final String ENDPOINT = "/ws";
    static final String USER_PREFIX = "/user/";
    private static final int MAX_MESSAGE = 16 * 1024;
    private static final long HEARTBEAT_MILLIS = 10_000;
    private static final int SCHEDULER_THREADS = 4;
    /** After Spring's own interceptor for the order of frames, so that a frame is over when the guard is done with it. */
    private static final int GUARD_POSITION = 1;

    private final SecurityProperties.Cors cors;
    private final Handshakes handshakes;
    private final StompErrors errors;
    private final Strangers strangers;
    private final TaskScheduler scheduler;

    StompConfiguration(SecurityProperties.Cors cors, Handshakes handshakes, StompErrors errors, Strangers strangers,
            @Qualifier("taskScheduler") TaskScheduler scheduler) {
        this.cors = cors;
        this.handshakes = handshakes;
        this.errors = errors;
        this.strangers = strangers;
        this.scheduler = scheduler;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint(ENDPOINT)
                .setAllowedOrigins(cors.allowedOrigins().toArray(String[]::new))
                .addInterceptors(handshakes);
        registry.setPreserveReceiveOrder(true).setErrorHandler(errors);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.setUserDestinationPrefix(USER_PREFIX)
                .enableSimpleBroker("/topic/", "/queue/")
                .setHeartbeatValue(new long[]{HEARTBEAT_MILLIS, HEARTBEAT_MILLIS})
                .setTaskScheduler(scheduler);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration transport) {
        transport.setMessageSizeLimit(MAX_MESSAGE)
                .setTimeToFirstMessage((int) Strangers.PATIENCE.toMillis())
                .setDecoratorFactories(new Outboxes(), strangers);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.executor(new VirtualThreadTaskExecutor("stomp-in-"));
    }

    /** Nobody waits for a client, see {@link Outbox}: so whoever has something to tell tells it, in order. */
    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.executor(new SyncTaskExecutor());
    }

    /** The guard needs what needs the channel, so it comes to it last; the server starts later still. */
    @Bean
    static SmartInitializingSingleton guarded(
            @Qualifier("clientInboundChannel") AbstractSubscribableChannel inbound, FrameGuard guard) {
        return () -> inbound.addInterceptor(GUARD_POSITION, guard);
    }

    @Bean
    static OwnQueue errorsQueue() {
        return () -> Refusals.QUEUE;
    }

    /** A frame may come in one message of the transport, whose own limit is lower. */
    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(MAX_MESSAGE);
        return container;
    }

    /** For all that is scheduled in the application: Spring's own for STOMP would be taken for it otherwise. */
    @Bean
    static TaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULER_THREADS);
        scheduler.setThreadNamePrefix("schedule-");
        return scheduler;
    }
}
