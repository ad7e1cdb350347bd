package org.shouwang.drill;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What must be known before anything starts. */
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
                                    // thirty accounts at once; their passwords are random
                                    "shouwang.access.bcrypt-strength",
                                    6,
                                    // the same households each time
                                    "shouwang.resident.second-look-seed",
                                    "${shouwang.drill-seed:drill}")));
        }
    }
}
