package party.somsom.loadtest.driver;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;

/** Sends to this machine only, and stops by itself at the end of the load, or when there are no more requests. */
public class ClosedLoop implements AutoCloseable {
    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    public Measurement drive(int port, Load load, Iterator<Request> requests) {
        return new LoadRun(group.next(), port, load, requests).start().join();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
