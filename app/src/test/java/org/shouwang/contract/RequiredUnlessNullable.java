package org.shouwang.contract;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Makes OpenAPI agree with JSpecify: a record component is required unless its type is {@link Nullable}. */
class RequiredUnlessNullable implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType javaType = Json.mapper().constructType(type.getType());
        if (schema != null && javaType != null && javaType.getRawClass().isRecord()) {
            var model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(javaType.getRawClass().getSimpleName());
            if (model != null) {
                Arrays.stream(javaType.getRawClass().getRecordComponents())
                        .filter(component -> !isNullable(component))
                        .forEach(component -> require(model, component.getName()));
            }
        }
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void require(Schema<?> model, String property) {
        if (model.getRequired() == null || !model.getRequired().contains(property)) {
            model.addRequiredItem(property);
        }
    }
}
