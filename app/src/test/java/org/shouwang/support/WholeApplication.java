package org.shouwang.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** The whole application over real HTTP and a real PostgreSQL, with synthetic people allowed, as in a drill that is still empty. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("data")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "shouwang.drill=true",
            "shouwang.schedules=true",
            "shouwang.drill-fill=false",
            "shouwang.set-up-code=test-set-up-code",
            "shouwang.home=target/test-home",
            "shouwang.keys=target/test-keys/${shouwang.test.run:ide}/whole",
            "springdoc.paths-to-exclude=/api/trouble/**",
            "springdoc.default-produces-media-type=application/json",
            "springdoc.writer-with-order-by-keys=true"
        })
@Import(WholePostgres.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface WholeApplication {}
