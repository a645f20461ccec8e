/** Measures how fast chat is on two nodes, and checks that all people get all messages. */
@NullMarked
package party.somsom.loadtest.chat;

import org.jspecify.annotations.NullMarked;
