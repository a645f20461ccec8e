/** Rooms of people who go to the same festival: live messages over Kafka, history in DynamoDB, presence in Redis. */
@NullMarked
package party.somsom.chat;

import org.jspecify.annotations.NullMarked;
