package party.somsom.foundation.worker;

import java.time.Duration;

record SimpleChore(String name, Duration pause, Body body) implements Chore {
    @Override
    public void run() throws Exception {
        body.run();
    }
}
