/** The servers that Somsom talks to, started without Docker, on loopback only. */
@NullMarked
package party.somsom.localstack.server;

import org.jspecify.annotations.NullMarked;
