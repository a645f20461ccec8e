package party.somsom.foundation.processing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Makes a group rest after each batch. The first event after a quiet time is handled at once. When many events come,
 * more of them share a transaction, which is good because every batch costs one, however small.
 */
public record RestAfterBatch(Duration rest) implements MessageHandlerInterceptor<EventMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
            throws Exception {
        batch.getOrComputeResource(RestAfterBatch.class.getName(), _ -> {
            batch.afterCommit(_ -> LockSupport.parkNanos(rest.toNanos()));
            return rest;
        });
        return chain.proceed();
    }
}
