/** How events get to Kafka. */
@NullMarked
package party.somsom.events.publishing;

import org.jspecify.annotations.NullMarked;
