package party.somsom.localstack.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.slf4j.LoggerFactory;

import party.somsom.localstack.launch.ChildProcesses;
import party.somsom.localstack.launch.ExplainedException;

/** The servers, which start in parallel. */
public final class Stack {
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

    private static final int SECONDS_TO_STOP = 30;

    private final ServerContext context;
    private final Map<Part, Server> servers = new ConcurrentHashMap<>();
    private final Map<Part, RunningServer> running = new ConcurrentHashMap<>();
    private final Consumer<String> output;

    /**
     * @param basePort the first of the fixed ports, in the order of {@link Port}; 0 for free ports
     * @param programs the folder into which the servers' programs are unpacked, once for all stacks
     * @param output   is told what happens, one line each
     */
    public Stack(Path data, int basePort, Path programs, ChildProcesses children, Consumer<String> output) {
        this.context = new ServerContext(data, new Ports(basePort), children, new Binaries(programs, output));
        this.output = output;
    }

    /**
     * Returns the properties with the servers' addresses once all servers answer. Fails as soon as one server fails.
     */
    public Map<String, String> start(Set<Part> parts) throws Exception {
        var starts = new ExecutorCompletionService<RunningServer>(Executors.newThreadPerTaskExecutor(THREADS));
        SupportedPlatform.check();
        // every port is claimed before any server starts
        parts.forEach(part -> servers.put(part, part.at(context)));
        parts.forEach(part -> starts.submit(() -> start(part)));
        var properties = new HashMap<String, String>();
        for (var left = parts.size(); left > 0; left--) {
            try {
                properties.putAll(starts.take().get().properties());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        return properties;
    }

    /** Stops all started servers in parallel. The wait has a limit, because this process ends in any case. */
    public void stop() {
        var stops = Executors.newThreadPerTaskExecutor(THREADS);
        running.values().forEach(server -> stops.execute(() -> attempt(server.stop())));
        stops.execute(() -> attempt(context.children()::stop));
        stops.shutdown();
        attempt(() -> {
            if (!stops.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new TimeoutException("A server still runs after %d s".formatted(SECONDS_TO_STOP));
            }
        });
    }

    /** Stops one server. The others continue. */
    void stop(Part part) throws Exception {
        var server = running.remove(part);
        if (server != null) {
            server.stop().run();
        }
    }

    /** The process of a server that runs. */
    long pid(Part part) throws ExplainedException {
        var server = running.get(part);
        if (server == null) {
            throw new ExplainedException("%s does not run".formatted(part.title()));
        }
        return server.pid();
    }

    /** Starts a stopped server again, on its old port and with its data. */
    RunningServer start(Part part) throws Exception {
        var server = servers.get(part);
        if (server == null || running.containsKey(part)) {
            throw new ExplainedException("%s cannot be started now".formatted(part.title()));
        }
        var begin = System.nanoTime();
        var started = server.start();
        running.put(part, started);
        output.accept("%s answers after %.1f s".formatted(part.title(), (System.nanoTime() - begin) / 1e9));
        return started;
    }

    private static void attempt(RunningServer.Stop stop) {
        try {
            stop.run();
        } catch (Exception e) {
            LoggerFactory.getLogger(Stack.class).warn("A server did not stop in its orderly way", e);
        }
    }
}
