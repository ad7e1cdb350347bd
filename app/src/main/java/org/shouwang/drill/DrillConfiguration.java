package org.shouwang.drill;

import java.io.IOException;
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

    /** In a home that is filled in part it is still that day. */
    @Bean
    @Primary
    DrillClock drillClock(
            @Value("${shouwang.home}") Path home, @Value("${shouwang.drill-households:2250}") int households)
            throws IOException {
        var clock = new DrillClock(Clock.systemUTC());
        DrillRecord.read(home)
                .filter(record -> !record.filled())
                .ifPresent(record -> new Timeline(clock, record.began(), RegistrationPlan.size(households))
                        .moveTo(record.reached()));
        return clock;
    }

    /** Left out where synthetic people are allowed and somebody else brings them: tests and benches. */
    @Bean
    @ConditionalOnProperty(name = "shouwang.drill-fill", matchIfMissing = true)
    DrillStart drillStart(
            DrillClock clock,
            @Value("${shouwang.home}") Path home,
            @Value("${shouwang.set-up-code}") String setUpCode,
            @Value("${shouwang.drill-seed:20220414}") long seed,
            @Value("${shouwang.drill-households:2250}") int households) {
        return new DrillStart(clock, home, setUpCode, seed, households);
    }
}
