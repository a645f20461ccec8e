/** Where AWS is, and how its clients are made. */
@NullMarked
package party.somsom.aws;

import org.jspecify.annotations.NullMarked;
