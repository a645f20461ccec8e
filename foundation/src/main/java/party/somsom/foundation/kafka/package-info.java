/** How this node talks to Kafka. */
@NullMarked
package party.somsom.foundation.kafka;

import org.jspecify.annotations.NullMarked;
