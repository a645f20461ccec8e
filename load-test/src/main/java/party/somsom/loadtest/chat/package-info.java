/** How fast chat is on two nodes, and whether everybody is told everything. */
@NullMarked
package party.somsom.loadtest.chat;

import org.jspecify.annotations.NullMarked;
