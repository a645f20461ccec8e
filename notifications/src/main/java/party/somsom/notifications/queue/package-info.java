/** The SQS queue between fan-out and sending, and the one for what nobody could handle. */
@NullMarked
package party.somsom.notifications.queue;

import org.jspecify.annotations.NullMarked;
