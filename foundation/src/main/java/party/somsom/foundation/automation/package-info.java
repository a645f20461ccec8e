/** Runs automations. They send commands and wait for them once for each batch of events. */
@NullMarked
package party.somsom.foundation.automation;

import org.jspecify.annotations.NullMarked;
