/** The classic design that Somsom is compared with: a row lock, or a Redis script, done well. */
@NullMarked
package party.somsom.loadtest.baseline;

import org.jspecify.annotations.NullMarked;
