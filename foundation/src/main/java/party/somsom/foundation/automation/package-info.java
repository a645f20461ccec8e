/** What automations share: sending commands from event handlers and waiting for them once a batch. */
@NullMarked
package party.somsom.foundation.automation;

import org.jspecify.annotations.NullMarked;
