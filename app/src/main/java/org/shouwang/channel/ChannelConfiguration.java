package org.shouwang.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Which channel carries text messages. In drill nothing ever leaves this machine, whatever is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TextMessageSettings.class)
class ChannelConfiguration {
    private static final Logger log = LoggerFactory.getLogger(ChannelConfiguration.class);

    @Bean
    TextMessages textMessages(
            TextMessageSettings settings, JsonMapper json, @Value("${shouwang.drill:false}") boolean drill) {
        if (drill) {
            return new DrillBox();
        }
        if (settings.url() == null) {
            log.warn(
                    "No gateway for text messages (shouwang.text-messages.url): residents cannot sign in by phone yet");
            return new NoGateway();
        }
        return new HttpGateway(settings, json);
    }
}
