/** Doing for many at once what would be dear one by one. */
@NullMarked
package party.somsom.batching;

import org.jspecify.annotations.NullMarked;
