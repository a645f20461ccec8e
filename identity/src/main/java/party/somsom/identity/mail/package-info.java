/** The mails of accounts: their texts, and the outbox from which they leave. */
@NullMarked
package party.somsom.identity.mail;

import org.jspecify.annotations.NullMarked;
