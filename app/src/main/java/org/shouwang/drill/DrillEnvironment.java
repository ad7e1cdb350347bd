package org.shouwang.drill;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What must be known before anything starts: the set-up code, and room for a whole community to sign in within a minute. */
class DrillEnvironment implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty("shouwang.drill", Boolean.class, false)) {
            // last, so that whoever sets one of these has their way
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "drill",
                            Map.of(
                                    "shouwang.set-up-code",
                                    UUID.randomUUID().toString(),
                                    "shouwang.access.codes.per-network-and-hour",
                                    1_000_000,
                                    "shouwang.access.codes.per-minute",
                                    1_000_000,
                                    // thirty accounts at once; their passwords are random
                                    "shouwang.access.bcrypt-strength",
                                    6)));
        }
    }
}
