/** The proof of speed: Somsom and the baseline on one machine in one run, measured, compared and audited. */
@NullMarked
package party.somsom.loadtest.proof;

import org.jspecify.annotations.NullMarked;
