package org.shouwang.access.domain;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the application binds them, with the given ones changed. */
final class Settings {
    private Settings() {}

    static AccessSettings of(Map<String, String> changed) {
        return new Binder(new MapConfigurationPropertySource(changed)).bindOrCreate("shouwang", AccessSettings.class);
    }
}
