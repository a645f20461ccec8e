package party.somsom.api.push;

/** Told who connects to this node and who goes, once for each of their connections. Nobody may wait here. */
public interface Visits {
    void came(String userId);

    void went(String userId);
}
