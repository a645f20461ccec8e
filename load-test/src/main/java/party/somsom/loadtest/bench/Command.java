package party.somsom.loadtest.bench;

import java.util.List;
import java.util.Map;

import party.somsom.loadtest.site.Site;

/** A command that measures, from its options to its exit code. */
public interface Command {
    List<? extends Level> run(Options options, Site site) throws Exception;

    /** Exits with 1 where {@code --strict} asks for it, and with 2 when it cannot be measured. */
    static void main(Map<String, String> defaults, String[] args, Command command) throws Exception {
        try {
            var options = Options.parse(defaults, args);
            boolean sound;
            try (var site = Site.withBaseline(options.root())) {
                sound = command.run(options, site).stream().allMatch(Level::isSound);
            }
            System.exit(options.strict() && !sound ? 1 : 0);
        } catch (IllegalArgumentException | IllegalStateException e) {
            IO.println(e.getMessage());
            System.exit(2);
        }
    }
}
