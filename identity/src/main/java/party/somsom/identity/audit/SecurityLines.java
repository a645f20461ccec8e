package party.somsom.identity.audit;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import party.somsom.foundation.digest.KeyedHash;
import party.somsom.identity.Client;
import party.somsom.identity.SecurityEvent;
import party.somsom.identity.SecurityLog;

/** Writes lines such as {@code event=log-in.failed user=01k… client=5f2c… reason=BAD_CREDENTIALS}. */
class SecurityLines implements SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("somsom.security");
    /** No blank, no line break, no equals sign: a value cannot pretend to be another line or field. */
    private static final Pattern HARMLESS = Pattern.compile("[\\w.:/{}-]{1,100}");

    private final KeyedHash hashes;
    private final Map<SecurityEvent, Counter> counters;

    SecurityLines(KeyedHash hashes, MeterRegistry meters) {
        this.hashes = hashes;
        this.counters = Arrays.stream(SecurityEvent.values())
                .collect(Collectors.toMap(Function.identity(),
                        event -> meters.counter("somsom.security.events", "event", event.id())));
    }

    @Override
    public void record(SecurityEvent event, @Nullable String userId, @Nullable Client client,
            Map<String, String> details) {
        Objects.requireNonNull(counters.get(event)).increment();
        var line = new StringBuilder("event=").append(event.id());
        append(line, "user", userId);
        append(line, "client", client == null ? null : hashes.shortOf(client.address()));
        new TreeMap<>(details).forEach((name, value) -> append(line, name, value));
        LOG.info("{}", line);
    }

    private static void append(StringBuilder line, String name, @Nullable String value) {
        if (value != null) {
            line.append(' ').append(name).append('=').append(HARMLESS.matcher(value).matches() ? value : "?");
        }
    }
}
