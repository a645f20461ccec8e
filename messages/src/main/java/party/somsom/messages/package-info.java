/** What every part of the published language shares: rejections, pages, and the stored names of events. */
@NullMarked
package party.somsom.messages;

import org.jspecify.annotations.NullMarked;
