package party.somsom.app.command;

import java.util.Map;

import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * The application with all its wiring, of which nothing runs: no server, no worker and no processor. Only what is asked
 * for is made. So a command uses the database as a node does, and does not become a node.
 */
final class AtRest {
    private AtRest() {
    }

    static ConfigurableApplicationContext of(Class<?>... sources) {
        return new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of("logging.level.root", "warn", "somsom.cluster.enabled", "false"))
                .logStartupInfo(false)
                .initializers(context -> neverStart(context.getBeanFactory()))
                .run();
    }

    private static void neverStart(SingletonBeanRegistry beans) {
        beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts());
    }

    private static final class NothingStarts implements LifecycleProcessor {
        @Override
        public void onRefresh() {
            // nothing starts
        }

        @Override
        public void onClose() {
            // nothing runs
        }

        @Override
        public void start() {
            // nothing starts
        }

        @Override
        public void stop() {
            // nothing runs
        }

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
