package party.somsom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server, which a test can cut or make silent. It lies between a client and the server. */
public final class CuttableLine implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket entrance;
    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;

    private enum State {
        WHOLE, SILENT, CUT
    }

    public CuttableLine(String host, int port) {
        try {
            this.entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.server = new InetSocketAddress(host, port);
        Thread.startVirtualThread(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Closes all connections, and every new one. */
    public void cut() {
        state = State.CUT;
        hangUp();
    }

    /** Accepts connections, and everything that is sent, and answers nothing. */
    public void silence() {
        state = State.SILENT;
    }

    /** What was silent stays silent; new connections work. */
    public void mend() {
        state = State.WHOLE;
    }

    private void hangUp() {
        open.forEach(CuttableLine::end);
        open.clear();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // this client is gone, or the line is closed
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (state == State.CUT) {
            client.close();
            return;
        }
        open.add(client);
        if (state == State.WHOLE) {
            var onward = new Socket();
            onward.connect(server);
            open.add(onward);
            Thread.startVirtualThread(() -> pass(client, onward));
            Thread.startVirtualThread(() -> pass(onward, client));
        }
    }

    private void pass(Socket from, Socket to) {
        var silent = false;
        try {
            var buffer = new byte[8192];
            for (var read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                silent |= state == State.SILENT;
                if (!silent) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // the other side is gone
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone anyway
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        hangUp();
    }
}
