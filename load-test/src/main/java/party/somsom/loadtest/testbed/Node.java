package party.somsom.loadtest.testbed;

import org.jspecify.annotations.Nullable;

import party.somsom.localstack.launch.Application;

/** A running application, and its address. */
final class Node implements AutoCloseable {
    private final Application application;
    private @Nullable Api api;

    Node(Application application) {
        this.application = application;
    }

    Node awaitReady() throws InterruptedException {
        api = new Api(application.awaitReady());
        return this;
    }

    Api api() {
        if (api == null) {
            throw new IllegalStateException(application.name() + " is not ready");
        }
        return api;
    }

    long pid() {
        return application.pid();
    }

    void kill() throws InterruptedException {
        application.kill();
    }

    @Override
    public void close() {
        application.close();
    }
}
