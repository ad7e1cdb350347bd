package org.shouwang.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.shouwang.access.Allow;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What holds for every operation: habits, sessions, and what a refusal looks like. */
@TestConfiguration(proxyBeanMethods = false)
class ContractHead {
    private static final String HABITS = """
            Every write carries an `Idempotency-Key` (a UUID of yours): sent again with the same body it answers the same and
            changes nothing, with another body it is refused with 409. A refusal is a problem: its `code` is stable, its sentences
            are in the language of `Accept-Language`. 503 with `Retry-After` asks to come again. A journey with curl: docs/api.md.
            """;

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info().title("守望 Shouwang").version("1").description(HABITS))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("cookie", cookie())
                        .addSecuritySchemes("token", token())
                        .addSchemas("Problem", problem()))
                .security(List.of(
                        new SecurityRequirement().addList("cookie"), new SecurityRequirement().addList("token")));
    }

    @Bean
    OperationCustomizer needsNoSession() {
        return (operation, handler) ->
                handler.hasMethodAnnotation(Allow.Anyone.class) ? operation.security(List.of()) : operation;
    }

    @Bean
    OperationCustomizer mayBeRefused() {
        return (operation, _) -> refusable(operation);
    }

    private static Operation refusable(Operation operation) {
        var schema = new Schema<>().$ref("#/components/schemas/Problem");
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("Refused").content(content));
        return operation;
    }

    private static SecurityScheme cookie() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("shouwang");
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("From a sign-in that asks for it with `X-Session: token`.");
    }

    private static Schema<?> problem() {
        var problem = texts("type", "title", "code");
        problem.addProperty("status", new IntegerSchema());
        problem.addRequiredItem("status");
        problem.addProperty("next", new StringSchema().description("what to do about it"));
        problem.addProperty("errors", new ArraySchema().items(texts("field", "code", "message")));
        problem.setAdditionalProperties(true);
        problem.setDescription("RFC 9457, with facts of the refusal beside it, such as how many tries are left.");
        return problem;
    }

    private static ObjectSchema texts(String... names) {
        var texts = new ObjectSchema();
        for (var name : names) {
            texts.addProperty(name, new StringSchema());
            texts.addRequiredItem(name);
        }
        return texts;
    }
}
