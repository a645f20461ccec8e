package party.somsom.testing;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps the stack in the store of the whole session. Tests wait for its servers with more patience than usual. */
final class LocalStackExtension implements BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        var wanted = AnnotationSupport
                .findAnnotation(context.getRequiredTestClass(), WithLocalStack.class,
                        context.getEnclosingTestClasses())
                .orElseThrow()
                .value();
        context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(LocalStack.class))
                .computeIfAbsent(LocalStack.class)
                .provide(List.of(wanted));
    }
}
