package party.somsom.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command line.
 *
 * @param data where data is kept between runs; nowhere for a throw-away stack that ends with its parent
 * @param base the first of the fixed ports, in the order of {@link Port}; 0 for free ones
 */
record Options(Optional<Path> data, int base, Path properties, Set<Part> parts) {

    static final String USAGE = """
            usage: local-stack (--data DIR [--base PORT] | --ephemeral) --properties FILE [--only %s]
              --data DIR         keep the data under DIR
              --base PORT        the first of the fixed ports, 25300 by default; 0 takes free ones
              --ephemeral        free ports and throw-away data; ends when its standard input does
              --properties FILE  where to write the addresses, as Spring properties
              --only ...         start only these servers""".formatted(Part.names());

    private static final int DEFAULT_BASE = 25300;

    static Options parse(String... args) {
        var left = new ArrayDeque<>(List.of(args));
        Path data = null;
        Path properties = null;
        var ephemeral = false;
        var base = DEFAULT_BASE;
        Set<Part> parts = EnumSet.allOf(Part.class);
        while (!left.isEmpty()) {
            var option = left.pop();
            switch (option) {
                case "--ephemeral" -> ephemeral = true;
                case "--data" -> data = Path.of(value(option, left)).toAbsolutePath().normalize();
                case "--properties" -> properties = Path.of(value(option, left)).toAbsolutePath();
                case "--base" -> base = port(value(option, left));
                case "--only" -> parts = Part.parse(value(option, left));
                default -> throw new StackException("Unknown option " + option + "\n" + USAGE);
            }
        }
        if (properties == null || ephemeral == (data != null)) {
            throw new StackException(USAGE);
        }
        return new Options(Optional.ofNullable(data), ephemeral ? 0 : base, properties, parts);
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new StackException(option + " needs a value\n" + USAGE);
        }
        return left.pop();
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port + Port.values().length <= 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StackException("--base needs a port number, not '" + value + "'");
    }
}
