/** The edge and the only bootable jar; here is only what every part of it shares. */
@NullMarked
package party.somsom.api;

import org.jspecify.annotations.NullMarked;
