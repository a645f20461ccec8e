/** Writes all that was ever published as files, for readers who come late. */
@NullMarked
package party.somsom.events.export;

import org.jspecify.annotations.NullMarked;
