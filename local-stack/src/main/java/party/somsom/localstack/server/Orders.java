package party.somsom.localstack.server;

import org.slf4j.LoggerFactory;

import party.somsom.localstack.launch.ExplainedException;

/**
 * A parent's orders to a throw-away stack, one on each line: {@code stop kafka} and, later, {@code start kafka}.
 * {@code pid kafka} tells its process.
 */
public record Orders(Stack stack) {

    /** Reports on the standard output when the order is done. */
    public void carryOut(String order) {
        try {
            var words = order.split(" ", 2);
            for (var part : Part.parse(words[words.length - 1])) {
                switch (words[0]) {
                    case "stop" -> stack.stop(part);
                    case "start" -> stack.start(part);
                    case "pid" -> IO.println("PID " + stack.pid(part));
                    default -> throw new ExplainedException("There is no order " + words[0]);
                }
            }
            IO.println("DONE " + order);
        } catch (Exception e) {
            LoggerFactory.getLogger(Orders.class).error("Cannot {}", order, e);
            IO.println("FAILED " + order);
        }
    }
}
