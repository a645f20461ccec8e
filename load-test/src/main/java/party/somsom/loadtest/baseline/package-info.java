/** The classic design that Somsom is measured against: a row lock, or a Redis script, done decently. */
@NullMarked
package party.somsom.loadtest.baseline;

import org.jspecify.annotations.NullMarked;
