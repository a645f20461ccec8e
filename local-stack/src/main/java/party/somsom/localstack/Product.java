package party.somsom.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import party.somsom.localstack.launch.Checkout;

/**
 * A program that is built from the checkout. It runs from a copy, so that no build takes it from under a running one.
 *
 * @param module  the module that packs it
 * @param packed  where the build puts it, with its libraries
 * @param marker  a file that is as old as the sources of the copy
 * @param sources the files that it is built from
 */
record Product(String module, Path packed, Path copy, Path marker, List<Sources> sources) {
    private static final String ANALYTICS = "analytics";

    static Product application(Home home) {
        return new Product(Checkout.APPLICATION, home.checkout().applicationFolder(), home.application(),
                home.path().resolve("built"), List.of(new Sources(home.checkout().root())));
    }

    static Product analytics(Home home) {
        var root = home.checkout().root();
        return new Product(ANALYTICS, root.resolve(ANALYTICS).resolve("target/analytics"),
                home.path().resolve(ANALYTICS), home.path().resolve("built-analytics"),
                Stream.of(ANALYTICS, "events", "lake").map(root::resolve).map(Sources::new).toList());
    }
}
