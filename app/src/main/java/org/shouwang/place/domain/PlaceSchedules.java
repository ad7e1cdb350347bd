package org.shouwang.place.domain;

import java.time.Duration;
import org.shouwang.shared.jobs.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaceSchedules {

    @Bean
    Recurring forgetImportedPlaces(DwellingImport imports) {
        return new Recurring("place.forget-imported", Duration.ofHours(6), imports::forget);
    }
}
