/** The program behind {@code ./somsom}: one class for each command, and the local run that the commands control. */
@NullMarked
package party.somsom.localstack;

import org.jspecify.annotations.NullMarked;
