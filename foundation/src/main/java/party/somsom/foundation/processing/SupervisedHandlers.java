package party.somsom.foundation.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

import party.somsom.foundation.worker.Vitals;

/**
 * Turns an error of an event handler into an exception, and counts it. After an exception Axon tries again. After an
 * error the processing group would stand still, and nobody would notice.
 */
record SupervisedHandlers(Vitals group) implements MessageHandlerInterceptor<EventMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        return group.call(chain::proceed);
    }
}
