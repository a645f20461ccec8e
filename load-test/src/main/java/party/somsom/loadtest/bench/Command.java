package party.somsom.loadtest.bench;

import java.util.List;
import java.util.Map;

import party.somsom.loadtest.site.Site;

/** A command that compares Somsom with the baseline, from its options to its exit code. */
public interface Command {
    List<? extends Level> run(Options options, Site site) throws Exception;

    /** What it misses counts where {@code --strict} asks for it. */
    static void main(Map<String, String> defaults, String[] words, Command command) {
        CommandLines.run(() -> {
            var options = Options.parse(defaults, words);
            try (var site = Site.withBaseline(options.root())) {
                return command.run(options, site).stream().allMatch(Level::isSound) || !options.strict();
            }
        });
    }
}
