/** Threads that work in the background. They have names, are supervised and restarted, and report metrics. */
@NullMarked
package party.somsom.foundation.worker;

import org.jspecify.annotations.NullMarked;
