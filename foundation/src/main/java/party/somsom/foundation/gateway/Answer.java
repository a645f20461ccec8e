package party.somsom.foundation.gateway;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.axonframework.common.ReflectionUtils;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.jspecify.annotations.Nullable;

import party.somsom.messages.Query;

/** The answer that a query declares. A handler matches if its method returns just that, or a future of it. */
final class Answer<R> extends AbstractResponseType<R> {
    private static final Map<Class<?>, Answer<?>> BY_QUERY = new ConcurrentHashMap<>();

    /** Without {@code Optional} and futures, as Axon takes them off the types of handlers. */
    private final transient Type type; // an answer is never serialized

    private Answer(Type type) {
        super(type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type);
        this.type = ReflectionUtils.unwrapIfType(type, Optional.class);
    }

    @SuppressWarnings("unchecked") // made of the query's own class
    static <R> Answer<R> to(Query<R> query) {
        return (Answer<R>) BY_QUERY.computeIfAbsent(query.getClass(), Answer::declaredBy);
    }

    /** A context's queries have one sealed type, and it hands its only type argument on to {@link Query}. */
    private static Answer<?> declaredBy(Class<?> queryType) {
        return Stream.of(queryType.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> Query.class.isAssignableFrom((Class<?>) type.getRawType()))
                .findFirst()
                .<Answer<?>>map(query -> new Answer<>(query.getActualTypeArguments()[0]))
                .orElseThrow(() -> new IllegalArgumentException(queryType + " does not declare its answer"));
    }

    @Override
    public boolean matches(Type answer) {
        return answer.equals(type);
    }

    /** Axon takes the {@code Optional} off what a handler returns, too. */
    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the type of the handler matched, and only an empty Optional is null
    public R convert(@Nullable Object response) {
        boolean unwrapped = expectedResponseType == Optional.class && !(response instanceof Optional);
        return (R) (unwrapped ? Optional.ofNullable(response) : response);
    }

    @Override
    @SuppressWarnings("unchecked") // the raw class of R
    public Class<R> responseMessagePayloadType() {
        return (Class<R>) expectedResponseType;
    }
}
