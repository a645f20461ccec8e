/** The day-before reminder: a saga per festival date, fan-out through SQS, delivery through FCM. */
@NullMarked
package party.somsom.notifications;

import org.jspecify.annotations.NullMarked;
