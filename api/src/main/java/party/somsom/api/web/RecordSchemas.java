package party.somsom.api.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.type.TypeFactory;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;

/**
 * Marks the fields that a record always has as required in the document, so that clients with generated types need not
 * check them.
 */
@Component
final class RecordSchemas implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            require(raw, schema.get$ref() == null ? schema : definition(schema.get$ref(), context));
        }
        return schema;
    }

    private static Schema<?> definition(String reference, ModelConverterContext context) {
        var name = reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
        return Objects.requireNonNull(context.getDefinedModels().get(name), name);
    }

    private static void require(Class<?> type, Schema<?> schema) {
        var properties = schema.getProperties();
        if (properties != null) {
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .filter(properties::containsKey)
                    .forEach(schema::addRequiredItem);
        }
    }
}
