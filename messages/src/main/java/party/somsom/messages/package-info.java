/** The parts that all messages share: their kinds, pages, rejections, and the stored names of events. */
@NullMarked
package party.somsom.messages;

import org.jspecify.annotations.NullMarked;
