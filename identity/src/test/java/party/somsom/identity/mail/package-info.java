/** Tests of the texts of mails. */
@NullMarked
package party.somsom.identity.mail;

import org.jspecify.annotations.NullMarked;
