package party.somsom.chat;

import java.util.concurrent.atomic.LongAdder;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts messages on their way through this node. */
record ChatMetrics(LongAdder posted, LongAdder sequenced, LongAdder delivered) implements MeterBinder {
    ChatMetrics() {
        this(new LongAdder(), new LongAdder(), new LongAdder());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "posted", "messages that people sent to this node", posted);
        count(registry, "sequenced", "messages that this node put in order", sequenced);
        count(registry, "delivered", "messages that this node was told", delivered);
    }

    private static void count(MeterRegistry registry, String name, String description, LongAdder count) {
        FunctionCounter.builder("somsom.chat." + name, count, LongAdder::doubleValue)
                .description(description)
                .register(registry);
    }
}
