/** Notes what operators do, in one stream. */
@NullMarked
package party.somsom.command.operator;

import org.jspecify.annotations.NullMarked;
