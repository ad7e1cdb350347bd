package org.shouwang.contract;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import org.shouwang.access.Caller;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.vault.AddressText;
import org.shouwang.vault.DocumentNumber;
import org.shouwang.vault.PersonName;
import org.shouwang.vault.PhoneNumber;
import org.shouwang.vault.Revealed;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What springdoc can't see: types that are strings on the wire, and parameters that come from who is calling. */
@TestConfiguration(proxyBeanMethods = false)
class ContractConfiguration {
    static {
        List.of(
                        AreaPath.class,
                        PersonName.class,
                        DocumentNumber.class,
                        PhoneNumber.class,
                        AddressText.class,
                        Revealed.class,
                        SseEmitter.class)
                .forEach(type -> SpringDocUtils.getConfig().replaceWithClass(type, String.class));
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, AreaScope.class);
    }

    @Bean
    RequiredUnlessNullable requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    @Bean
    OperationCustomizer narrowingByArea() {
        return (operation, handler) -> {
            var scoped = Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType().equals(AreaScope.class));
            if (scoped) {
                operation.addParametersItem(
                        new QueryParameter().name("area").required(false).schema(new StringSchema()));
            }
            return operation;
        };
    }
}
