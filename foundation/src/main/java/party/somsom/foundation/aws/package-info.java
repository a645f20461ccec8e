/** Where AWS is, and how its clients are made. */
@NullMarked
package party.somsom.foundation.aws;

import org.jspecify.annotations.NullMarked;
