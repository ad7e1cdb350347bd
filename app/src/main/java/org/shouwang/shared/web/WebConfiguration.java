package org.shouwang.shared.web;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The order of the gates: last resort, plain address, whole body, room, sign-in (Spring Security, at -100), one write once. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    private static final int SIGN_IN = -100;

    @Bean
    FilterRegistrationBean<CatchAll> catchAll(Failures failures) {
        return ordered(new CatchAll(failures), SIGN_IN - 20);
    }

    @Bean
    FilterRegistrationBean<PlainAddress> plainAddress(Problems problems) {
        return ordered(new PlainAddress(problems), SIGN_IN - 18);
    }

    @Bean
    FilterRegistrationBean<BodyFirst> bodyFirst(
            @Value("${shouwang.body-limit:256KB}") DataSize limit,
            @Value("${shouwang.body-time:10s}") Duration time,
            Problems problems) {
        return ordered(new BodyFirst(new Bodies((int) limit.toBytes(), time), problems), SIGN_IN - 15);
    }

    @Bean
    Admission admission(@Value("${shouwang.admission.in-flight:160}") int limit, Problems problems) {
        return new Admission(limit, problems);
    }

    @Bean
    FilterRegistrationBean<Admission> admissionFilter(Admission admission) {
        return ordered(admission, SIGN_IN - 10);
    }

    @Bean
    FilterRegistrationBean<ReadableQuery> readableQuery(Problems problems) {
        return ordered(new ReadableQuery(problems), SIGN_IN - 5);
    }

    @Bean
    FilterRegistrationBean<WriteOnce> writeOnce(
            PlatformTransactionManager transactions, Receipts receipts, WritePlaces places, Problems problems) {
        return ordered(new WriteOnce(transactions, receipts, places, problems), SIGN_IN + 10);
    }

    @Bean
    WritePlaces writePlaces(
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
            @Value("${spring.datasource.hikari.connection-timeout}") long patience) {
        return new WritePlaces(connections, Duration.ofMillis(patience));
    }

    @Bean
    WebMvcConfigurer receiptGate(Receipts receipts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ReceiptGate(receipts)).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns("/*");
        return registration;
    }
}
