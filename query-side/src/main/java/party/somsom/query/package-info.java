/** The read models of Somsom, wired as one auto-configuration. Each can be rebuilt from the events. */
@NullMarked
package party.somsom.query;

import org.jspecify.annotations.NullMarked;
