package party.somsom.loadtest.testbed;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One bed for all tests that ask for one. */
public final class SharedTestBed implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBed.class;
    }

    @Override
    public TestBed resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestBed.class))
                .computeIfAbsent(TestBed.class, key -> start(), TestBed.class);
    }

    private static TestBed start() {
        try {
            return TestBed.withBaseline();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
