package party.somsom.foundation.worker;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import party.somsom.foundation.worker.Vitals.State;

/** Starts the workers of this node and knows their states. The health is down if one of them is dead. */
public final class Workers implements HealthIndicator {
    private static final String TAG = "worker";

    private final MeterRegistry meters;
    private final WorkerProperties settings;
    private final Map<String, Vitals> known = new ConcurrentHashMap<>();

    public Workers(MeterRegistry meters, WorkerProperties settings) {
        this.meters = meters;
        this.settings = settings;
    }

    /** Uses a thread of the operating system, which gets its share of the processors whatever other threads do. */
    public Worker start(String name, Step step) {
        return start(name, step, Thread.ofPlatform().daemon().name(name).factory());
    }

    Worker start(Chore chore) {
        return start(chore.name(), new ChoreTurns(chore));
    }

    /** Uses a virtual thread, because only there an interrupt ends the wait for a socket. */
    public Worker startVirtual(String name, Step step) {
        return start(name, step, Thread.ofVirtual().name(name).factory());
    }

    Worker start(String name, Step step, ThreadFactory threads) {
        var vitals = register(name);
        known.put(name, vitals);
        var worker = new Worker(vitals, step, threads, () -> known.remove(name, vitals));
        worker.start();
        return worker;
    }

    /** The vitals of everything that runs under this name without a worker of its own. */
    public Vitals vitals(String name) {
        return known.computeIfAbsent(name, this::register);
    }

    private Vitals register(String name) {
        Gauge.builder("somsom.worker.alive", this, all -> all.tell(name, it -> it.state() == State.DEAD ? 0 : 1))
                .description("1, or 0 if it is dead")
                .tag(TAG, name)
                .register(meters);
        TimeGauge
                .builder("somsom.worker.last.turn", this, TimeUnit.SECONDS,
                        all -> all.tell(name, it -> it.sinceLastTurn().toMillis() / 1e3))
                .description("time since a turn ended well")
                .tag(TAG, name)
                .register(meters);
        return new Vitals(name, settings, counter("errors", name), counter("restarts", name));
    }

    private double tell(String name, ToDoubleFunction<Vitals> sign) {
        var vitals = known.get(name);
        return vitals == null ? Double.NaN : sign.applyAsDouble(vitals);
    }

    private Counter counter(String what, String name) {
        return meters.counter("somsom.worker." + what, TAG, name);
    }

    @Override
    public Health health() {
        var dead = known.values()
                .stream()
                .filter(each -> each.state() == State.DEAD)
                .map(Vitals::name)
                .sorted()
                .toList();
        return dead.isEmpty() ? Health.up().build() : Health.down().withDetail("dead", dead).build();
    }
}
