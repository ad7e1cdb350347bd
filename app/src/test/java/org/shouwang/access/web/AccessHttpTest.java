package org.shouwang.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shouwang.support.ModuleTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The module behind its filters, in a drill so that codes come back; one context for all tests of this package. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ModuleTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "shouwang.drill=true")
@Import({GateTests.Probes.class, Visitor.class})
@interface AccessHttpTest {}
