/**
 * Starts our programs in their own processes, knows when they are ready, and makes sure that no process is left behind.
 * It needs only the JDK, so tests and benchmarks can use it without the servers' libraries.
 */
@NullMarked
package party.somsom.localstack.launch;

import org.jspecify.annotations.NullMarked;
