package party.somsom.messages;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

import org.axonframework.messaging.responsetypes.AbstractResponseType;

/** Asks for a {@code Page<R>}; Axon's own response types know no generic classes. */
public final class PageOf<R> extends AbstractResponseType<Page<R>> {
    public PageOf(Class<R> itemType) {
        super(itemType);
    }

    @Override
    public boolean matches(Type answer) {
        return answer instanceof ParameterizedType page && page.getRawType() == Page.class
                && page.getActualTypeArguments()[0] == expectedResponseType;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal knows no type argument
    public Class<Page<R>> responseMessagePayloadType() {
        return (Class) Page.class;
    }
}
