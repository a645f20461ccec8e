package party.somsom.foundation.database;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.core.RepositoryInformation;

/** One query of a repository. Its parameters have the names of the method's parameters; one may be a {@link Limit}. */
record DirectQuery(String jpql, Class<?> row, Class<?> answer, List<String> parameters, int limit) {
    static Optional<DirectQuery> of(Method method, RepositoryInformation repository) {
        var query = AnnotatedElementUtils.findMergedAnnotation(method, Query.class);
        if (query == null || query.nativeQuery() || method.isAnnotationPresent(Modifying.class)) {
            return Optional.empty();
        }
        var types = Arrays.asList(method.getParameterTypes());
        return Optional.of(new DirectQuery(query.value(), repository.getReturnedDomainClass(method),
                method.getReturnType(), Arrays.stream(method.getParameters()).map(Parameter::getName).toList(),
                types.indexOf(Limit.class)));
    }

    Object answer(StatelessSession session, @Nullable Object[] arguments) {
        var query = session.createSelectionQuery(jpql, row);
        for (int i = 0; i < arguments.length; i++) {
            if (i == limit) {
                query.setMaxResults(((Limit) Objects.requireNonNull(arguments[i])).max());
            } else if (arguments[i] instanceof Collection<?> several) {
                query.setParameterList(parameters.get(i), several);
            } else {
                query.setParameter(parameters.get(i), arguments[i]);
            }
        }
        return answer == Optional.class
                ? query.uniqueResultOptional()
                : answer == Set.class ? new LinkedHashSet<>(query.getResultList()) : query.getResultList();
    }
}
