@NullMarked
package party.somsom.app.push;

import org.jspecify.annotations.NullMarked;
