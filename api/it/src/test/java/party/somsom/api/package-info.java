/** The whole application, with the servers it needs. */
@NullMarked
package party.somsom.api;

import org.jspecify.annotations.NullMarked;
