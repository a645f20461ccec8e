package party.somsom.live;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.websocket.autoconfigure.servlet.WebSocketMessagingAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The whole kit. An application needs this module on its class path, {@link UserSessions}, {@link FrameProblems},
 * {@link AllowedOrigins}, a clock and a scheduler that is called {@code taskScheduler}. It runs before the parts of
 * Spring Boot that look for a broker or an executor.
 */
@AutoConfiguration(before = {WebSocketMessagingAutoConfiguration.class, TaskExecutionAutoConfiguration.class})
@Import({StompConfiguration.class, HandshakeGuard.class, FrameGuard.class, ConnectFrames.class, SubscribeFrames.class,
        SentFrames.class, ReceiptFrames.class, ErrorFrames.class, RefusedFrames.class, Sockets.class,
        ConnectDeadline.class, WholeMessages.class, SessionWatch.class, Subscriptions.class, LivePush.class})
class LiveAutoConfiguration {
}
