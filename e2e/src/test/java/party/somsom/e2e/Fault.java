package party.somsom.e2e;

import java.util.function.Supplier;

import party.somsom.testing.LocalServer;
import party.somsom.testing.LocalStack;

/** Something that is away for a while. */
record Fault(String name, Supplier<Runnable> begin) {
    /** The server accepts and never answers. */
    static Fault frozen(String name, LocalServer server) {
        return new Fault(name + " frozen", () -> LocalStack.freeze(server));
    }

    static Fault dead(LocalServer server) {
        return new Fault(server + " dead", () -> {
            LocalStack.stop(server);
            return () -> LocalStack.start(server);
        });
    }
}
