/** Tests of normal forms. */
@NullMarked
package party.somsom.foundation.text;

import org.jspecify.annotations.NullMarked;
