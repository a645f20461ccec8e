package party.somsom.loadtest.site;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One site for all tests that ask for one; nothing is tested where Somsom has not been built. */
public final class SharedSite implements ParameterResolver, ExecutionCondition {
    private static final Path ROOT = Path.of("../..");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.exists(ROOT.resolve("api/target/somsom.jar"))
                ? ConditionEvaluationResult.enabled("Somsom is built")
                : ConditionEvaluationResult.disabled("Somsom is not built");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Site resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Site.class, key -> start(), Site.class);
    }

    private static Site start() {
        try {
            return Site.withBaseline(ROOT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
