/** The read models of Somsom, each rebuildable from the events, wired as one auto-configuration. */
@NullMarked
package party.somsom.query;

import org.jspecify.annotations.NullMarked;
