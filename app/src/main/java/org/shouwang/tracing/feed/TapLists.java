package org.shouwang.tracing.feed;

import org.shouwang.policy.Policies;
import org.shouwang.taps.TapMapping;
import org.shouwang.taps.TapMapping.Preset;
import org.shouwang.tracing.domain.TracingRefused;
import org.shouwang.tracing.rides.TapMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of taps in the formats that are known, and in the one that this city's operator has. */
@Configuration(proxyBeanMethods = false)
class TapLists {
    @Bean
    TapFileImport shenzhenTaps(TapTaking taking, Policies policies) {
        return new TapFileImport("taps-shenzhen", () -> TapMapping.of(Preset.SHENZHEN), taking, policies);
    }

    @Bean
    TapFileImport genericTaps(TapTaking taking, Policies policies) {
        return new TapFileImport("taps-generic", () -> TapMapping.of(Preset.GENERIC), taking, policies);
    }

    @Bean
    TapFileImport ownTaps(TapMappings mappings, TapTaking taking, Policies policies) {
        return new TapFileImport(
                "taps-own", () -> mappings.inForce().orElseThrow(TracingRefused::noMapping), taking, policies);
    }
}
