package party.somsom.localstack.server;

import org.slf4j.LoggerFactory;

import party.somsom.localstack.launch.ExplainedException;

/** What a parent may ask of a throw-away stack, a line each: {@code stop kafka} and, later, {@code start kafka}. */
public record Orders(Stack stack) {

    /** Tells on the standard output when it is done. */
    public void carryOut(String order) {
        try {
            var words = order.split(" ", 2);
            for (var part : Part.parse(words[words.length - 1])) {
                switch (words[0]) {
                    case "stop" -> stack.stop(part);
                    case "start" -> stack.start(part);
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
