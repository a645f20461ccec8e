package party.somsom.localstack;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.LoggerFactory;

/** The servers, started side by side. */
final class Stack {
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

    private static final int SECONDS_TO_STOP = 30;

    private final Site site;
    private final Map<Part, Server> servers = new ConcurrentHashMap<>();
    private final Map<Part, Running> running = new ConcurrentHashMap<>();

    Stack(Site site) {
        this.site = site;
    }

    /** Returns the application properties that lead to the servers once all answer, or fails as soon as one does. */
    Properties start(Set<Part> parts) throws Exception {
        var starts = new ExecutorCompletionService<Running>(Executors.newThreadPerTaskExecutor(THREADS));
        // every port is claimed before anything starts
        parts.forEach(part -> servers.put(part, part.at(site)));
        parts.forEach(part -> starts.submit(() -> start(part)));
        var properties = new Properties();
        for (var left = parts.size(); left > 0; left--) {
            try {
                properties.putAll(starts.take().get().properties());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        return properties;
    }

    /** Stops what was started, all at the same time, and does not wait for ever: this process ends in any case. */
    void stop() {
        var stops = Executors.newThreadPerTaskExecutor(THREADS);
        running.values().forEach(server -> stops.execute(() -> attempt(server.stop())));
        stops.execute(() -> attempt(site.children()::stop));
        stops.shutdown();
        attempt(() -> {
            if (!stops.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new TimeoutException("A server still runs after %d s".formatted(SECONDS_TO_STOP));
            }
        });
    }

    /** The others go on. */
    void stop(Part part) throws Exception {
        var server = running.remove(part);
        if (server != null) {
            server.stop().run();
        }
    }

    /** Once more where it was, with the data that it had. */
    Running start(Part part) throws Exception {
        var server = servers.get(part);
        if (server == null || running.containsKey(part)) {
            throw new StackException("%s cannot be started now".formatted(part.title()));
        }
        var begin = System.nanoTime();
        var started = server.start();
        running.put(part, started);
        IO.println("%s answers after %.1f s".formatted(part.title(), (System.nanoTime() - begin) / 1e9));
        return started;
    }

    private static void attempt(Running.Stop stop) {
        try {
            stop.run();
        } catch (Exception e) {
            LoggerFactory.getLogger(Stack.class).warn("A server did not stop in its orderly way", e);
        }
    }
}
