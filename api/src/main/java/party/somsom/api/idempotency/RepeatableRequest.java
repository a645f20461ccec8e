package party.somsom.api.idempotency;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import party.somsom.foundation.digest.Sha256;

/** A request whose body was read, to compare the request with others, and can be read again. */
class RepeatableRequest extends HttpServletRequestWrapper {
    private final byte[] body;
    private final String fingerprint;

    RepeatableRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readAllBytes();
        this.fingerprint = fingerprintOf(request, body);
    }

    private static String fingerprintOf(HttpServletRequest request, byte[] body) {
        var line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        return HexFormat.of().formatHex(Sha256.of(line.getBytes(StandardCharsets.UTF_8), body));
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is there already");
        }
    }
}
