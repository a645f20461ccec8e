package party.somsom.localstack.http;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import party.somsom.localstack.launch.Loopback;

/** An HTTP server of a stand-in. Each request has its own virtual thread. */
public final class StandInServer {
    private static final int BACKLOG = 1024;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else an answer may wait 40 ms for the next packet
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private StandInServer(HttpServer server) {
        this.server = server;
    }

    /** @param handlers by the beginning of the path that they serve */
    public static StandInServer start(int port, Map<String, HttpHandler> handlers) throws IOException {
        var started = new StandInServer(HttpServer.create(Loopback.on(port), BACKLOG));
        started.server.setExecutor(started.threads);
        handlers.forEach(started.server::createContext);
        started.server.start();
        return started;
    }

    public static String url(int port) {
        return "http://%s:%d".formatted(Loopback.HOST, port);
    }

    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
