package party.somsom.loadtest.proof;

import java.util.Iterator;
import java.util.function.IntFunction;

import party.somsom.loadtest.driver.Request;

/**
 * One thing that is measured.
 *
 * @param letter   as in the table of results
 * @param expected the outcome that counts; any other is an error
 * @param requests of a round, counted from 0
 */
record Scenario(String letter, String what, String expected, int port, IntFunction<Iterator<Request>> requests) {
}
