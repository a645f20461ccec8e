package party.somsom.foundation.database;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManagerFactory;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.JpaDialect;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers the queries of a repository without the work that Spring Data does before and after each call; that work took
 * as long as the query itself (ADR 26). It handles methods whose {@code @Query} is JPQL that only reads. Spring Data
 * handles the other methods, and every method in a transaction, so that a transaction reads what it has written.
 */
final class DirectQueries implements MethodInterceptor {
    private final Map<Method, DirectQuery> queries = new HashMap<>();
    private final EntityManagerFactory entities;
    private final SessionFactory sessions;
    private final JpaDialect dialect;

    DirectQueries(RepositoryInformation repository, EntityManagerFactory entities) {
        this.entities = entities;
        var factory = (EntityManagerFactoryInfo) entities;
        this.sessions = (SessionFactory) factory.getNativeEntityManagerFactory();
        this.dialect = Objects.requireNonNull(factory.getJpaDialect());
        for (var method : repository.getQueryMethods()) {
            DirectQuery.of(method, repository).ifPresent(query -> queries.put(method, query));
        }
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        var query = queries.get(call.getMethod());
        if (query == null || TransactionSynchronizationManager.hasResource(entities)) {
            return call.proceed();
        }
        try (var session = sessions.openStatelessSession()) {
            return query.answer(session, call.getArguments());
        } catch (RuntimeException e) {
            throw DataAccessUtils.translateIfNecessary(e, dialect);
        }
    }
}
