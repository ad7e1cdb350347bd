package org.shouwang.access.web;

import org.shouwang.access.domain.Sessions;
import org.shouwang.access.web.entrance.CityAppEntrance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** One chain for everything: no session on the server, no forms, and our own gate behind it. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Sessions sessions,
            SessionCarrier carrier,
            Gate gate,
            PageHeaders headers,
            CityAppEntrance entrance)
            throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers::configure)
                .addFilterBefore(new SessionFilter(sessions, carrier, contexts), ExceptionTranslationFilter.class)
                .addFilterAfter(gate, ExceptionTranslationFilter.class);
        entrance.configure(http);
        return http.build();
    }

    @Bean
    Gate gate(
            Handlers handlers,
            GateRules rules,
            Turnstiles turnstiles,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        return new Gate(handlers, rules, turnstiles, refusals);
    }

    /** Boot would register every filter bean with the container too; the gate stands in the chain only. */
    @Bean
    FilterRegistrationBean<Gate> gateRegistration(Gate gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }
}
