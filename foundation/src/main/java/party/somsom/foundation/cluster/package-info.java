/** Connects several nodes: each command goes to the node that owns its aggregate. */
@NullMarked
package party.somsom.foundation.cluster;

import org.jspecify.annotations.NullMarked;
