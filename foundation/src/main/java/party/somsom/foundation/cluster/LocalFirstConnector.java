package party.somsom.foundation.cluster;

import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.Member;
import org.axonframework.extensions.jgroups.commandhandling.JGroupsConnector;

import party.somsom.foundation.commandbus.Forwarded;

/**
 * Hands a command for this node straight to the local bus. The superclass would send it through the network stack. What
 * another node has certainly not executed, this node executes itself: it may decide any command (ADR 5, ADR 40).
 */
final class LocalFirstConnector extends JGroupsConnector {
    private static final ThreadFactory THREADS = Thread.ofPlatform()
            .daemon()
            .name("cluster-", 0)
            .uncaughtExceptionHandler(new LateAnswers())
            .factory();

    private final CommandBus localSegment;

    LocalFirstConnector(Builder builder, CommandBus localSegment) {
        super(builder.localSegment(localSegment).executorService(Executors.newCachedThreadPool(THREADS)));
        this.localSegment = localSegment;
    }

    @Override
    public <C> void send(Member destination, CommandMessage<? extends C> command) throws Exception {
        if (destination.local()) {
            localSegment.dispatch(command);
        } else {
            super.send(destination, Forwarded.mark(command));
        }
    }

    @Override
    public <C, R> void send(Member destination, CommandMessage<C> command, CommandCallback<? super C, R> callback)
            throws Exception {
        if (destination.local()) {
            localSegment.dispatch(command, callback);
        } else {
            super.<C, R>send(destination, Forwarded.mark(command), (_, answer) -> {
                if (Forwarded.wasNotExecuted(answer)) {
                    localSegment.dispatch(command, callback);
                } else {
                    callback.onResult(command, answer);
                }
            });
        }
    }
}
