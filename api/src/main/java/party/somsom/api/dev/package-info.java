/** Endpoints that exist in the local run only. */
@NullMarked
package party.somsom.api.dev;

import org.jspecify.annotations.NullMarked;
