package party.somsom.foundation.gateway;

import java.util.concurrent.CompletableFuture;

import org.axonframework.queryhandling.QueryGateway;

import party.somsom.messages.Query;

/** Asks the read models. */
public final class Queries {
    private final QueryGateway gateway;

    public Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    public <R> CompletableFuture<R> ask(Query<R> query) {
        return gateway.query(query, Answer.to(query));
    }
}
