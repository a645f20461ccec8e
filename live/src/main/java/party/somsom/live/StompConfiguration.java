package party.somsom.live;

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
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

import party.somsom.foundation.worker.Vitals;
import party.somsom.foundation.worker.Workers;

/** STOMP over WebSocket with a broker in memory. Each node serves its own clients and decides what to send them. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class StompConfiguration implements WebSocketMessageBrokerConfigurer {
    static final String ENDPOINT = "/ws";
    static final String USER_PREFIX = "/user/";
    private static final long HEARTBEAT_MILLIS = 10_000;
    /** After Spring's own interceptor that keeps frames in order, so that the next frame waits for the guard. */
    private static final int GUARD_POSITION = 1;

    private final AllowedOrigins allowed;
    private final HandshakeGuard handshakes;
    private final ErrorFrames errors;
    private final ConnectDeadline deadline;
    private final WholeMessages messages;
    private final TaskScheduler scheduler;
    private final Vitals writers;

    StompConfiguration(AllowedOrigins allowed, HandshakeGuard handshakes, ErrorFrames errors,
            ConnectDeadline deadline, WholeMessages messages, @Qualifier("taskScheduler") TaskScheduler scheduler,
            Workers workers) {
        this.allowed = allowed;
        this.handshakes = handshakes;
        this.errors = errors;
        this.deadline = deadline;
        this.messages = messages;
        this.scheduler = scheduler;
        this.writers = workers.vitals("live-writers");
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint(ENDPOINT)
                .setAllowedOrigins(allowed.origins().toArray(String[]::new))
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
        transport.setMessageSizeLimit(WholeMessages.MOST)
                .setTimeToFirstMessage((int) ConnectDeadline.PATIENCE.toMillis())
                .setDecoratorFactories(SocketWriter.decorator(writers), deadline, messages);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration inbound) {
        inbound.executor(new VirtualThreadTaskExecutor("stomp-in-"));
    }

    /**
     * The thread of the sender sends the message, which keeps the order. It does not wait, see {@link SocketWriter}.
     */
    @Override
    public void configureClientOutboundChannel(ChannelRegistration outbound) {
        outbound.executor(new SyncTaskExecutor());
    }

    /** Added late, because the guard's own dependencies need the channel. The server starts even later. */
    @Bean
    static SmartInitializingSingleton guarded(
            @Qualifier("clientInboundChannel") AbstractSubscribableChannel inbound, FrameGuard guard) {
        return () -> inbound.addInterceptor(GUARD_POSITION, guard);
    }

    @Bean
    static UserQueue errorsQueue() {
        return () -> RefusedFrames.QUEUE;
    }

    /** A whole frame may come in one WebSocket message. A longer one comes in parts. */
    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(WholeMessages.MOST);
        return container;
    }
}
