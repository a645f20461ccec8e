/** How automations run, and how they send commands and wait for them once a batch. */
@NullMarked
package party.somsom.foundation.automation;

import org.jspecify.annotations.NullMarked;
