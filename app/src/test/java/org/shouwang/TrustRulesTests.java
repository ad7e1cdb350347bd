package org.shouwang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import org.shouwang.access.Allow;
import org.shouwang.access.Permission;
import org.shouwang.shared.web.NotReplayed;
import org.shouwang.vault.Personal;
import org.shouwang.vault.Revealed;
import org.slf4j.Logger;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where personal data in clear may go. */
@AnalyzeClasses(packages = "org.shouwang", importOptions = DoNotIncludeTests.class)
class TrustRulesTests {

    @ArchTest
    static final ArchRule only_the_vault_and_pages_reveal = noClasses()
            .that()
            .resideOutsideOfPackage("org.shouwang.vault..")
            .and(DescribedPredicate.not(repeatWhatTheirReadersMaySee()))
            .should()
            .callConstructor(Revealed.class, String.class)
            .because("the vault has written the audit entry; a page may repeat to people what they typed themselves");

    @ArchTest
    static final ArchRule no_stored_answer_holds_clear_values = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areNotAnnotatedWith(GetMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(answerWithClearValues())
            .and(notToWhoeverHasThem())
            .should()
            .beAnnotatedWith(NotReplayed.class)
            .because("the answers of writes are kept for repeated requests, and a look is on record each time")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_logs_clear_values = codeUnits().should(notBothReadAndLog());

    private static DescribedPredicate<JavaMethod> answerWithClearValues() {
        return new DescribedPredicate<>("answer with clear values") {
            @Override
            public boolean test(JavaMethod method) {
                return reaches(method.getReturnType(), new HashSet<>());
            }
        };
    }

    /**
     * Pages that put sentences together: for a resident of what they typed themselves, for a reviewer of the people in the
     * working set that is open for the case in hand, for whoever took a task of its instruction.
     */
    private static DescribedPredicate<JavaClass> repeatWhatTheirReadersMaySee() {
        var pages = Set.of("OwnRegistrationPage", "ReviewPage", "EvidenceText", "TaskController");
        return DescribedPredicate.describe(
                "repeat what their readers may see", page -> pages.contains(page.getSimpleName()));
    }

    /** A resident's own registration repeats names to whoever has just typed them; kept sealed, for them alone. */
    private static DescribedPredicate<JavaMethod> notToWhoeverHasThem() {
        return DescribedPredicate.describe(
                "not to whoever has them",
                method -> !method.tryGetAnnotationOfType(Allow.class)
                        .map(allow -> allow.value() == Permission.REGISTER_OWN)
                        .orElse(false));
    }

    private static boolean reaches(JavaType type, Set<JavaClass> seen) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> raw.isEquivalentTo(Revealed.class)
                        || (raw.getPackageName().startsWith("org.shouwang")
                                && seen.add(raw)
                                && raw.getFields().stream().anyMatch(field -> reaches(field.getType(), seen))));
    }

    private static ArchCondition<JavaCodeUnit> notBothReadAndLog() {
        return new ArchCondition<>("not both read a clear value and log") {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                var reads = code.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> isClear(call.getTargetOwner(), call.getName()));
                var logs = code.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(Logger.class));
                if (reads && logs) {
                    events.add(
                            SimpleConditionEvent.violated(code, code.getFullName() + " reads a clear value and logs"));
                }
            }
        };
    }

    private static boolean isClear(JavaClass owner, String method) {
        return (owner.isAssignableTo(Personal.class) && method.equals("clear"))
                || (owner.isEquivalentTo(Revealed.class) && method.equals("value"));
    }
}
