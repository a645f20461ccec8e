package party.somsom.loadtest.bench;

import party.somsom.loadtest.driver.Measurement;

/** Looks at the servers before and after each measurement. */
public interface Referee {
    default void before(Scenario scenario, int round) throws Exception {
    }

    void after(Scenario scenario, int round, Measurement measurement) throws Exception;
}
