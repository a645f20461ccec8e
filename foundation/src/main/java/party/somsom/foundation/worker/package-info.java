/** Work in the background, and questions that are asked together. */
@NullMarked
package party.somsom.foundation.worker;

import org.jspecify.annotations.NullMarked;
