package party.somsom.live;

/** Learns who connects to this node and who disconnects, once for each connection. It must not block. */
public interface ConnectionListener {
    void connected(String userId);

    void disconnected(String userId);
}
