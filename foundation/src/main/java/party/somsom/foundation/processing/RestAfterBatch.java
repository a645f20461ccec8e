package party.somsom.foundation.processing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Makes a group rest after each batch. The first event after a quiet time is handled at once. When many events come,
 * more of them share a transaction, which is good because every batch costs one, however small. A group that is behind
 * does not rest: its batches are large anyway.
 *
 * @param most the most events that a batch of the group may have; half of them mean that it is behind
 */
public record RestAfterBatch(Duration rest, int most) implements MessageHandlerInterceptor<EventMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
            throws Exception {
        batch.getOrComputeResource(RestAfterBatch.class.getName(), _ -> {
            if (!isLarge(batch)) {
                batch.afterCommit(_ -> LockSupport.parkNanos(rest.toNanos()));
            }
            return rest;
        });
        return chain.proceed();
    }

    private boolean isLarge(UnitOfWork<?> batch) {
        return batch instanceof BatchingUnitOfWork<?> several && several.getMessages().size() >= most / 2;
    }
}
