package party.somsom.loadtest.driver;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/**
 * One request of a closed loop.
 *
 * @param path  with its query, encoded
 * @param token bearer token; absent for an anonymous request
 * @param json  body; absent for none
 * @param etag  of the representation that the client has; absent if it has none
 */
public record Request(String method, String path, @Nullable String token, @Nullable String json,
        @Nullable String etag) {
    public static Request get(String path, @Nullable String token) {
        return new Request("GET", path, token, null, null);
    }

    public static Request post(String path, String token, String json) {
        return new Request("POST", path, token, json, null);
    }

    public Request unless(String etag) {
        return new Request(method, path, token, json, etag);
    }

    ByteBuf encode(ByteBufAllocator allocator, int port) {
        var head = new StringBuilder(1024).append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port)
                .append("\r\nAccept: application/json\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (etag != null) {
            head.append("If-None-Match: ").append(etag).append("\r\n");
        }
        var body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        if (json != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        var bytes = allocator.buffer(head.length() + body.length);
        ByteBufUtil.writeAscii(bytes, head);
        return bytes.writeBytes(body);
    }
}
