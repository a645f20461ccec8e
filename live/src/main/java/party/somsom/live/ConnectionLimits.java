package party.somsom.live;

/** How many connections there may be. The application has one bean of this type. */
public interface ConnectionLimits {
    /** Somebody at this address wants to connect. Throws if that happens too often. */
    void arrive(String address);

    /** The largest number of connections that one user may have to this node. */
    int mostPerUser();
}
