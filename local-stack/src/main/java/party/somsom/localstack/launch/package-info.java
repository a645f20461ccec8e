/**
 * Starts our programs in processes of their own, knows when they are ready, and sees to it that none is left behind. It needs
 * the JDK only, so that the tests and the benchmarks use it without the servers' libraries.
 */
@NullMarked
package party.somsom.localstack.launch;

import org.jspecify.annotations.NullMarked;
