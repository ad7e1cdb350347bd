package org.shouwang.access.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.shouwang.shared.jobs.Recurring;
import org.shouwang.shared.keys.KeyFolder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
    /** Whoever removes the file signs everybody out. Instances of one installation share it. */
    private static final String KEY = "session.key";

    @Bean
    Tokens tokens(KeyFolder keys, Clock clock) {
        var text = keys.readOrCreate(KEY, () -> Base64.getEncoder().encodeToString(Secrets.bytes(32)));
        return new Tokens(new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "HmacSHA256"), clock);
    }

    @Bean
    Recurring accessSweeping(Sweeping sweeping) {
        return new Recurring("access.sweeping", Duration.ofMinutes(15), sweeping::sweep);
    }
}
