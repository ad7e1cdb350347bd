package org.shouwang.shared.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    KeyFolder keyFolder(@Value("${shouwang.keys:var/keys}") Path folder) {
        return new KeyFolder(folder);
    }
}
