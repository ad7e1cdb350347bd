package org.shouwang.drill;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Present in a drill only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("shouwang.drill")
class DrillConfiguration {

    @Bean
    @Primary
    DrillClock drillClock() {
        return new DrillClock(Clock.systemUTC());
    }

    @Bean
    DrillStart drillStart(
            DrillClock clock,
            @Value("${shouwang.home}") Path home,
            @Value("${shouwang.drill-seed:20220414}") long seed,
            @Value("${shouwang.drill-households:2310}") int households) {
        return new DrillStart(clock, home, seed, households);
    }
}
