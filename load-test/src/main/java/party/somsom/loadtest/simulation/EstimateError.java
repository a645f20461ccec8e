package party.somsom.loadtest.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import party.somsom.loadtest.simulation.VirtualRoom.Person;

/**
 * How far estimates are off, as a share of the true wait, once a minute of admissions was seen. The estimates are made
 * with the code of the application.
 *
 * @param asked    questions of people who wait
 * @param answered the questions to which there was an estimate
 */
record EstimateError(VirtualPacing pacing, int asked, int answered, double median, double p90) {
    private static final long SEED = 15;
    private static final int EVERY = 5;
    private static final int A_MINUTE = 60;

    static EstimateError of(VirtualPacing pacing) {
        var room = new VirtualRoom(pacing, SEED);
        List<Question> questions = new ArrayList<>();
        while (!room.isOver()) {
            room.tick();
            if (room.now() % EVERY == 0) {
                ask(room, questions);
            }
        }
        return of(pacing, questions);
    }

    private static void ask(VirtualRoom room, List<Question> questions) {
        var speed = room.speed();
        var ahead = 0;
        for (var person : room.line()) {
            if (person.admittedAt() == 0) {
                questions.add(new Question(person, room.now(), speed.seconds(ahead)));
            }
            ahead++;
        }
    }

    /** The first people are let through in the second in which they come. */
    private static EstimateError of(VirtualPacing pacing, List<Question> questions) {
        var asked = questions.stream().filter(question -> question.at() > A_MINUTE).toList();
        var errors = asked.stream()
                .filter(question -> question.estimate().isPresent())
                .mapToDouble(Question::error)
                .sorted()
                .toArray();
        return new EstimateError(pacing, asked.size(), errors.length, errors[errors.length / 2],
                errors[errors.length * 9 / 10]);
    }

    /** All pacings as a table in Markdown. */
    static String table() {
        var text = new StringBuilder("""

                | estimates, four pacings | a minute | at once | asked | answered | off by, median | p90 |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                """);
        for (var pacing : VirtualPacing.FOUR) {
            var error = of(pacing);
            text.append("| %s | %,d | %,d | %,d | %,d | %.0f %% | %.0f %% |%n".formatted(pacing.name(),
                    pacing.admitPerMinute(), pacing.maxActive(), error.asked(), error.answered(),
                    100 * error.median(), 100 * error.p90()));
        }
        return text.toString();
    }

    private record Question(Person person, int at, OptionalDouble estimate) {
        double error() {
            double wait = person.admittedAt() - at;
            return Math.abs(Math.ceil(estimate.orElseThrow()) - wait) / wait;
        }
    }
}
