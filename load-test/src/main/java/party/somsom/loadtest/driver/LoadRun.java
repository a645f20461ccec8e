package party.somsom.loadtest.driver;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** One load while it runs. Everything happens on one event loop. */
class LoadRun {
    private static final int MOST_FAILURES = 200;
    private static final int DRAIN_SECONDS = 30;
    private static final int RETRY_MILLIS = 25;
    private static final int CONNECT_MILLIS = 5_000;

    private final EventLoop loop;
    private final int port;
    private final Load load;
    private final Iterator<Request> requests;
    private final Gauge gauge;
    private final Bootstrap bootstrap;
    private final CompletableFuture<Measurement> result = new CompletableFuture<>();
    private boolean started;
    private int opening;
    private int open;
    private int failures;

    LoadRun(EventLoop loop, int port, Load load, Iterator<Request> requests) {
        this.loop = loop;
        this.port = port;
        this.load = load;
        this.requests = requests;
        this.gauge = new Gauge(load);
        this.bootstrap = new Bootstrap().group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .remoteAddress("127.0.0.1", port)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(), new Connection(LoadRun.this));
                    }
                });
    }

    CompletableFuture<Measurement> start() {
        loop.execute(this::proceed);
        return result;
    }

    int port() {
        return port;
    }

    /** The next request to send, or null when it is time to stop. */
    @Nullable
    Request next() {
        var now = System.nanoTime();
        if (gauge.isClosed(now)) {
            return null;
        }
        if (!requests.hasNext()) {
            gauge.close(now);
            return null;
        }
        return requests.next();
    }

    void connected() {
        opening--;
        open++;
        proceed();
    }

    void disconnected() {
        open--;
        proceed();
    }

    void answered(String outcome, long sentAt) {
        gauge.answered(outcome, sentAt, System.nanoTime());
    }

    void failed(String why) {
        gauge.failed(why, System.nanoTime());
        if (++failures >= MOST_FAILURES) {
            gauge.close(System.nanoTime());
        }
    }

    /** Opens the connections one by one until all are open: a full accept queue would cost a wait of one second. */
    private void proceed() {
        if (gauge.isClosed(System.nanoTime())) {
            finishWhenQuiet();
        } else if (!started && open == load.connections()) {
            started = true;
            gauge.start(System.nanoTime());
            var length = load.leadIn().plus(load.measured()).plusSeconds(DRAIN_SECONDS);
            loop.schedule(this::giveUp, length.toMillis(), TimeUnit.MILLISECONDS);
        } else if (open + opening < load.connections() && (started || opening == 0)) {
            connect();
        }
    }

    private void connect() {
        opening++;
        bootstrap.connect().addListener((ChannelFuture attempt) -> {
            if (!attempt.isSuccess()) {
                opening--;
                failed(String.valueOf(attempt.cause().getMessage()));
                loop.schedule(this::proceed, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        });
    }

    private void finishWhenQuiet() {
        if (open + opening == 0) {
            result.complete(gauge.reading());
        }
    }

    private void giveUp() {
        if (!result.isDone()) {
            failed(open + " connections without an answer " + DRAIN_SECONDS + " s after the end");
            result.complete(gauge.reading());
        }
    }
}
