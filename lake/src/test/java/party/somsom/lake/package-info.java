@NullMarked
package party.somsom.lake;

import org.jspecify.annotations.NullMarked;
