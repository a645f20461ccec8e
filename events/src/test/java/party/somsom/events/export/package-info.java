@NullMarked
package party.somsom.events.export;

import org.jspecify.annotations.NullMarked;
