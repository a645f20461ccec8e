/** The program behind the commands of this module. */
@NullMarked
package party.somsom.loadtest;

import org.jspecify.annotations.NullMarked;
