package party.somsom.localstack;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import party.somsom.localstack.server.Part;

/** Who keeps the accounts: the application itself, or the stand-in for Cognito. */
record IdentityChoice(String provider) {
    static final List<String> NAMES = List.of("local", "cognito");

    /** The servers that this run needs. */
    Set<Part> servers() {
        var parts = EnumSet.copyOf(Part.usual());
        if (provider.equals("cognito")) {
            parts.add(Part.COGNITO);
        }
        return parts;
    }

    /** Adds the choice to the addresses, so that an application that is started from an IDE makes the same. */
    Map<String, String> with(Map<String, String> addresses) {
        var all = new HashMap<>(addresses);
        all.put("somsom.identity.provider", provider);
        return all;
    }
}
