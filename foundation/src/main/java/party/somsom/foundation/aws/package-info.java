/** Knows where AWS is and makes its clients. */
@NullMarked
package party.somsom.foundation.aws;

import org.jspecify.annotations.NullMarked;
