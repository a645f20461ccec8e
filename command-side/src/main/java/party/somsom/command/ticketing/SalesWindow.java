package party.somsom.command.ticketing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When tickets are on sale: from {@code openAt}, if given, until just before {@code closeAt}. */
record SalesWindow(@Nullable Instant openAt, Instant closeAt) {
    boolean contains(Instant now) {
        return (openAt == null || !now.isBefore(openAt)) && now.isBefore(closeAt);
    }
}
