package org.shouwang.shared.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shouwang.shared.jobs.SchedulesTests;
import org.shouwang.shared.live.LiveTests;
import org.shouwang.shared.transfer.ExportTests;
import org.shouwang.shared.web.TroubleController;
import org.shouwang.support.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;

/** The kernel alone behind a real Tomcat, with everybody let in and what its tests bring; one context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
    TestPostgres.class,
    OverHttp.EverybodyLetIn.class,
    TroubleController.class,
    LiveTests.ListenController.class,
    ExportTests.Numbers.class,
    SchedulesTests.Work.class
})
@TestPropertySource(
        properties = {
            "shouwang.database=outside",
            "shouwang.schedules=true",
            "shouwang.pages=classpath:/pages/",
            "shouwang.exports=target/test-exports",
            "shouwang.body-time=2s",
            "shouwang.body-pause=1s"
        })
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface OverHttp {

    @TestConfiguration(proxyBeanMethods = false)
    class EverybodyLetIn {
        @Bean
        SecurityFilterChain everybody(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }
}
