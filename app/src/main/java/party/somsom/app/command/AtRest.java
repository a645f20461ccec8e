package party.somsom.app.command;

import java.util.Map;
import java.util.function.Consumer;

import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The application with all its wiring, of which nothing runs: no server, no worker and no processor. Little more is
 * made than what is asked for. So a command uses the database as a node does, and does not become a node.
 */
final class AtRest {
    private AtRest() {
    }

    /** @param check looks at the settings before anything is made of them */
    static ConfigurableApplicationContext of(Consumer<Environment> check, Class<?>... sources) {
        return new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of("logging.level.root", "warn", "somsom.cluster.enabled", "false",
                        "logging.level.org.axonframework.eventhandling.tokenstore.inmemory", "error",
                        "logging.level.org.springframework.boot.SpringApplication", "off")) // a command says it itself
                .logStartupInfo(false)
                .initializers(context -> check.accept(context.getEnvironment()),
                        context -> neverStart(context.getBeanFactory()))
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
