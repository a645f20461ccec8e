package party.somsom.testing;

import java.util.List;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps the stack in the store of the whole session. */
final class LocalStackExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
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
