@NullMarked
package party.somsom.api.push;

import org.jspecify.annotations.NullMarked;
