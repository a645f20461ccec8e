/** Festivals: organisers create them and visitors find them. */
@NullMarked
package party.somsom.messages.festival;

import org.jspecify.annotations.NullMarked;
