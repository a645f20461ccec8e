package party.somsom.loadtest.driver;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;

/** One connection. It sends the next request when the answer to the last one has come. */
class Connection extends SimpleChannelInboundHandler<HttpObject> {
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"(\\w+)\"");
    private static final int FIRST_ERROR = 400;

    private final LoadRun run;
    private final StringBuilder problem = new StringBuilder();
    private long sentAt;
    private boolean waiting;
    private int status;
    private boolean keepAlive = true;

    Connection(LoadRun run) {
        this.run = run;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        run.connected();
        sendNext(context);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message.decoderResult().isFailure()) {
            exceptionCaught(context, message.decoderResult().cause());
            return;
        }
        if (message instanceof HttpResponse response) {
            status = response.status().code();
            keepAlive = HttpUtil.isKeepAlive(response);
            problem.setLength(0);
        }
        if (message instanceof HttpContent part && status >= FIRST_ERROR) {
            problem.append(part.content().toString(StandardCharsets.UTF_8));
        }
        if (message instanceof LastHttpContent) {
            waiting = false;
            run.answered(outcome(), sentAt);
            sendNext(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause.getClass().getSimpleName() + " " + cause.getMessage());
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail("closed before the answer");
        run.disconnected();
    }

    private void sendNext(ChannelHandlerContext context) {
        var request = keepAlive ? run.next() : null;
        if (request == null) {
            context.close();
            return;
        }
        waiting = true;
        sentAt = System.nanoTime();
        context.writeAndFlush(request.encode(context.alloc(), run.port()), context.voidPromise());
    }

    private void fail(String why) {
        if (waiting) {
            waiting = false;
            run.failed(why);
        }
    }

    private String outcome() {
        var code = CODE.matcher(problem);
        return code.find() ? status + " " + code.group(1) : Integer.toString(status);
    }
}
