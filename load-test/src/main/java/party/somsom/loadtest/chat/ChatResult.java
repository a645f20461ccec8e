package party.somsom.loadtest.chat;

import java.util.List;
import java.util.Optional;

import party.somsom.loadtest.bench.Ratio;
import party.somsom.loadtest.chat.RoomSizes.Medians;

/** The results as Markdown. */
record ChatResult(String machine, ChatOptions options, Talk talk, double bareKafka, Optional<Medians> opening) {

    /** @param broken everything that must not happen */
    record Talk(double messagesPerSecond, double deliveriesPerSecond, double p50, double p99, double max,
            List<String> broken) {
    }

    boolean isSound() {
        return talk.broken().isEmpty() && ratios().stream().allMatch(Ratio::holds);
    }

    private List<Ratio> ratios() {
        var share = new Ratio("messages in / bare Kafka", talk.messagesPerSecond() / bareKafka);
        return opening
                .map(medians -> List.of(share,
                        new Ratio("opening %,d / opening 100".formatted(options.history()),
                                medians.big() / medians.small()).atMost(2)))
                .orElse(List.of(share));
    }

    @Override
    public String toString() {
        var text = new StringBuilder("# Chat on two nodes\n\n");
        line(text, "- %s", machine);
        line(text, "- %,d clients on two nodes in %,d rooms, everyone in two of them; %,d messages after %,d",
                options.clients(), options.rooms(), options.messages(), options.warmUp());
        line(text, "%n| messages in/s | deliveries out/s | p50 ms | p99 ms | max ms | bare Kafka/s |");
        line(text, "| ---: | ---: | ---: | ---: | ---: | ---: |");
        line(text, "| %,.0f | %,.0f | %.1f | %.1f | %.1f | %,.0f |", talk.messagesPerSecond(),
                talk.deliveriesPerSecond(), talk.p50(), talk.p99(), talk.max(), bareKafka);
        opening.ifPresent(medians -> line(text,
                "%nOpening the newest page over HTTP, median: %.2f ms of %,d messages, %.2f ms of %,d", medians.big(),
                options.history(), medians.small(), RoomSizes.SMALL));
        line(text, "%n| ratio | measured | asked | |%n| --- | ---: | --- | --- |");
        ratios().forEach(ratio -> line(text, "| %s | %.3f | %s | %s |", ratio.name(), ratio.value(), ratio.asked(),
                ratio.verdict()));
        line(text, "%nEverybody was told everything once, in order and without gaps: %s", talk.broken().isEmpty()
                ? "yes"
                : "NO, " + String.join("; ", talk.broken().subList(0, Math.min(10, talk.broken().size()))));
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
