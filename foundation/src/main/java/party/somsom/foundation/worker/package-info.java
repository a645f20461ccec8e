/** Threads that work in the background: named, supervised, restarted, measured. */
@NullMarked
package party.somsom.foundation.worker;

import org.jspecify.annotations.NullMarked;
