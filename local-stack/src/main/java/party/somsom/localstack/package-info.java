/** The program behind {@code ./somsom}: a class for each of its commands, and the local run that they are about. */
@NullMarked
package party.somsom.localstack;

import org.jspecify.annotations.NullMarked;
