package party.somsom.localstack;

import party.somsom.localstack.launch.ExplainedException;
import party.somsom.localstack.launch.Loopback;

/** The ports of the nodes, one after the other. Nodes are numbered from 1. */
record NodePorts(int first, int count) {
    private static final int LAST = 65535;

    int of(int node) {
        return first + node - 1;
    }

    String site(int node) {
        return "http://localhost:" + of(node);
    }

    /** @throws ExplainedException if one of the ports cannot be used; the message says why */
    void check() {
        if (first < 1 || of(count) > LAST) {
            throw new ExplainedException("--port is a number from 1 to " + LAST);
        }
        for (var node = 1; node <= count; node++) {
            if (!Loopback.isFree(of(node))) {
                throw new ExplainedException(
                        "Port %d is taken by %s.%nStop that, or choose another with './somsom up --port N'."
                                .formatted(of(node), Loopback.holder(of(node))));
            }
        }
    }
}
