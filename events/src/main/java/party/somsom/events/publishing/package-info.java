/** Sends what is published of each event to Kafka. */
@NullMarked
package party.somsom.events.publishing;

import org.jspecify.annotations.NullMarked;
