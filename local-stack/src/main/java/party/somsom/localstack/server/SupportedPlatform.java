package party.somsom.localstack.server;

import party.somsom.localstack.launch.ExplainedException;

/** Checks the platform. The servers' programs are ready-made, and so far they exist for one platform only. */
public final class SupportedPlatform {
    private SupportedPlatform() {
    }

    /** @throws ExplainedException on other platforms; the message names the way that works */
    public static void check() {
        check(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static void check(String system, String architecture) {
        if (!system.equals("Linux") || !(architecture.equals("amd64") || architecture.equals("x86_64"))) {
            throw new ExplainedException("""
                    The servers of the local run are there for Linux on x86-64 only, and this is %s on %s.
                    Run Somsom in a virtual machine with Linux on x86-64, or on Windows in WSL2. Container images come \
                    with a later version.""".formatted(system, architecture));
        }
    }
}
