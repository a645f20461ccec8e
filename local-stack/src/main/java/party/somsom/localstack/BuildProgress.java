package party.somsom.localstack;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads from Maven's output what Maven is doing. */
final class BuildProgress {
    private static final Pattern MODULE = Pattern.compile("] Building Somsom(?: - (\\S+))? .*\\[([0-9]+/[0-9]+)]$");
    private static final String DOWNLOADED = "Downloaded from ";

    private String step = "preparing";
    private int downloads;

    /** @return whether the line tells anything new */
    boolean read(String line) {
        var module = MODULE.matcher(line);
        if (module.find()) {
            step = "%s %s".formatted(module.group(2), Optional.ofNullable(module.group(1)).orElse("somsom"));
            return true;
        }
        if (line.contains(DOWNLOADED)) {
            downloads++;
            return true;
        }
        return false;
    }

    /** The module that is being built, by its number and its name. */
    String step() {
        return step;
    }

    int downloads() {
        return downloads;
    }
}
