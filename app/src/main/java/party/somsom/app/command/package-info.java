/** What operators do with the program itself, while nodes run or not. */
@NullMarked
package party.somsom.app.command;

import org.jspecify.annotations.NullMarked;
