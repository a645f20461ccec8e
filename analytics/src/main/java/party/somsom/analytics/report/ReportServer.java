package party.somsom.analytics.report;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import party.somsom.analytics.question.LakeSql;
import party.somsom.analytics.question.Question;
import party.somsom.analytics.store.LakeFolder;

/** Serves the report on the loopback address, so only people of this machine read it. */
public final class ReportServer implements Closeable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for a free one */
    public ReportServer(int port, LakeFolder lake, LakeSql sql, List<Question> questions) throws IOException {
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var guard = new Guard();
        http.createContext("/", new ReportFiles()).getFilters().add(guard);
        http.createContext("/api/questions", new JsonHandler("GET", _ -> questions)).getFilters().add(guard);
        http.createContext("/api/lake", new JsonHandler("GET", _ -> LakeState.of(lake.manifest())))
                .getFilters()
                .add(guard);
        http.createContext("/api/sql", new JsonHandler("POST", body -> sql.ask(Asked.read(body).sql())))
                .getFilters()
                .add(guard);
        http.setExecutor(threads);
        http.start();
    }

    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
