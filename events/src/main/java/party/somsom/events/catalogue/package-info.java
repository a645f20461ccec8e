/** What one can know about the published events without reading one. */
@NullMarked
package party.somsom.events.catalogue;

import org.jspecify.annotations.NullMarked;
