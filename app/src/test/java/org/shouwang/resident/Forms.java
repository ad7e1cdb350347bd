package org.shouwang.resident;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shouwang.resident.domain.CareNeed;
import org.shouwang.resident.domain.IdentityDocumentKind;
import org.shouwang.resident.domain.RegistrationForm;
import org.shouwang.resident.domain.RegistrationForm.DocumentForm;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.resident.domain.RegistrationForm.NeedForm;
import org.shouwang.resident.domain.RegistrationForm.PendingAddressForm;
import org.shouwang.resident.domain.Relation;
import org.shouwang.shared.AreaPath;

/** Forms for tests, and people nobody has registered before. */
public final class Forms {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger(new Random().nextInt(1_000_000));

    private Forms() {}

    /** A dwelling nobody lives in yet, in a building of its own. */
    public static AreaPath dwelling(AreaPath community) {
        int next = NEXT.incrementAndGet();
        return new AreaPath("%s%03d%03d%02d%03d%03d"
                .formatted(community, next / 999 % 999, next % 999, next / 998_001 % 99, 11, 2));
    }

    public static String phone() {
        return "139%08d".formatted(NEXT.incrementAndGet());
    }

    /** A right number of somebody born then, met for the first time. */
    public static String citizen(LocalDate born) {
        int next = NEXT.incrementAndGet();
        var digits = "%06d%s%03d"
                .formatted(110_000 + next / 1000 % 9999, born.toString().replace("-", ""), next % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    public static MemberForm person(String name, Relation relation, String number, NeedForm... needs) {
        return new MemberForm(
                name,
                new DocumentForm(IdentityDocumentKind.RESIDENT_ID, number),
                null,
                null,
                relation,
                null,
                null,
                null,
                null,
                List.of(needs));
    }

    public static MemberForm adult(String name, Relation relation) {
        return person(name, relation, citizen(LocalDate.of(1985, 6, 1)));
    }

    public static MemberForm child(String name, @Nullable Integer guardian) {
        var child = person(name, Relation.CHILD, citizen(LocalDate.of(2018, 9, 1)));
        return new MemberForm(
                name, child.document(), null, null, Relation.CHILD, null, guardian, null, null, List.of());
    }

    public static MemberForm elder(String name) {
        return person(
                name, Relation.PARENT, citizen(LocalDate.of(1950, 2, 3)), new NeedForm(CareNeed.CHRONIC_MEDICINE, "3"));
    }

    public static RegistrationForm at(AreaPath dwelling, MemberForm... members) {
        return new RegistrationForm(dwelling.value(), null, phone(), List.of(members), false, "1");
    }

    public static RegistrationForm pending(AreaPath community, String text, MemberForm... members) {
        return new RegistrationForm(
                null, new PendingAddressForm(community.value(), text), phone(), List.of(members), false, "1");
    }
}
