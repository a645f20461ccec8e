package party.somsom.loadtest.testbed;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.sun.management.OperatingSystemMXBean;

/** Describes the machine that the figures were measured on. */
public final class Machine {
    private static final double GIB = 1L << 30;

    private Machine() {
    }

    public static String describe() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%s: %d cores for servers and load together, %.0f GB, %s %s, Java %s".formatted(
                Instant.now().truncatedTo(ChronoUnit.MINUTES), system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB, system.getName(), system.getArch(), Runtime.version());
    }
}
