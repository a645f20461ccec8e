package party.somsom.foundation.cluster;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a cluster of nodes.
 *
 * @param enabled if false, a node handles every command itself; decisions are right either way, but nodes that write to
 *                the same aggregate undo each other's batches
 * @param name    nodes with the same name find each other through the database
 * @param bind    the address at which other nodes reach this one; everybody who reaches it can send commands, so keep
 *                it private
 * @param port    the first port to try
 */
@ConfigurationProperties("somsom.cluster")
record ClusterProperties(@DefaultValue("false") boolean enabled, @DefaultValue("somsom") String name,
        @DefaultValue("127.0.0.1") String bind, @DefaultValue("7800") int port) {
}
