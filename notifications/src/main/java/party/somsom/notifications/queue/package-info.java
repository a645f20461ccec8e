/** The SQS queue between fan-out and sending, and the queue of messages that no node could handle. */
@NullMarked
package party.somsom.notifications.queue;

import org.jspecify.annotations.NullMarked;
