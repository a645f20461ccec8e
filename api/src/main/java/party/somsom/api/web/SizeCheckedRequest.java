package party.somsom.api.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;

import party.somsom.api.problem.ProblemCode;
import party.somsom.api.problem.ProblemException;

/** A request whose body is refused as soon as more of it is read than is allowed. */
class SizeCheckedRequest extends HttpServletRequestWrapper {
    private final int limit;
    private @Nullable ServletInputStream body;

    SizeCheckedRequest(HttpServletRequest request, int limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new SizeCheckedStream(super.getInputStream(), limit);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class SizeCheckedStream extends ServletInputStream {
        private final ServletInputStream body;
        private int left;

        SizeCheckedStream(ServletInputStream body, int limit) {
            this.body = body;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            return next < 0 ? next : counted(next, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = body.read(buffer, offset, length);
            return count < 0 ? count : counted(count, count);
        }

        private int counted(int result, int count) {
            left -= count;
            if (left < 0) {
                throw new ProblemException(ProblemCode.PAYLOAD_TOO_LARGE);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
