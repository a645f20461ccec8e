package party.somsom.loadtest.simulation;

/** Frames of STOMP 1.2 as a client writes them. */
final class Stomp {
    private static final char END = '\0';

    private Stomp() {
    }

    /** The server sends a heartbeat every ten seconds, as browsers ask it to. */
    static String connect(String accessToken) {
        return frame("CONNECT", "accept-version:1.2", "host:somsom", "heart-beat:0,10000",
                "Authorization:Bearer " + accessToken);
    }

    static String subscribe(String id, String destination) {
        return frame("SUBSCRIBE", "id:" + id, "destination:" + destination);
    }

    /** A client that waits for the receipt before it closes knows that everything has arrived. */
    static String disconnect(String receipt) {
        return frame("DISCONNECT", "receipt:" + receipt);
    }

    private static String frame(String command, String... headers) {
        var frame = new StringBuilder(command).append('\n');
        for (var header : headers) {
            frame.append(header).append('\n');
        }
        return frame.append('\n').append(END).toString();
    }
}
