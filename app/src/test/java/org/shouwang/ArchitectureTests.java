package org.shouwang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Allow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.shouwang", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(ShouwangApplication.class).verify();
    }

    @ArchTest
    static final ArchRule every_handler_says_who_may_call_it = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(Allow.class)
            .orShould()
            .beAnnotatedWith(Allow.Anyone.class)
            .orShould()
            .beAnnotatedWith(Allow.SignedIn.class);

    @ArchTest
    static final ArchRule domain_knows_no_web = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web..", "jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule controllers_are_package_private = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule no_field_injection = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothing_is_written_to_standard_streams = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shouwang.shared.start.Console")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("one class alone speaks to whoever typed the command");

    @ArchTest
    static final ArchRule loggers_are_private =
            fields().that().haveRawType(org.slf4j.Logger.class).should().bePrivate();
}
