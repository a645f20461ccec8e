/** The edge: requests over HTTP and STOMP. This package has only what every part of it shares. */
@NullMarked
package party.somsom.api;

import org.jspecify.annotations.NullMarked;
