/** What is published of what happens, and how analysts find out about it. */
@NullMarked
package party.somsom.app.events;

import org.jspecify.annotations.NullMarked;
