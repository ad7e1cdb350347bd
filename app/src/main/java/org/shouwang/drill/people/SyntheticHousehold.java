package org.shouwang.drill.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A household as its registration form says it, without the dwelling. Words are those of the public API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyntheticHousehold(@Nullable String phone, List<Member> members, boolean noPhone) {

    public SyntheticHousehold with(List<Member> others) {
        return new SyntheticHousehold(phone, List.copyOf(others), noPhone);
    }

    public SyntheticHousehold withPhone(String other) {
        return new SyntheticHousehold(other, members, false);
    }

    /**
     * One person of it.
     *
     * @param guardian position among the members of who answers for a child
     * @param noGuardian why a child has none here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String name,
            Document document,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String relation,
            @Nullable String phone,
            @Nullable Integer guardian,
            @Nullable String noGuardian,
            @Nullable String registeredResidence,
            List<Need> needs) {

        Member named(String other) {
            return new Member(
                    other, document, birthDate, sex, relation, phone, guardian, noGuardian, registeredResidence, needs);
        }

        Member withNeed(Need need) {
            var more = Stream.concat(needs.stream(), Stream.of(need)).toList();
            return new Member(
                    name, document, birthDate, sex, relation, phone, guardian, noGuardian, registeredResidence, more);
        }

        Member withoutGuardian(String why) {
            return guardian == null
                    ? this
                    : new Member(
                            name, document, birthDate, sex, relation, phone, null, why, registeredResidence, needs);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(String kind, @Nullable String number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Need(String kind, @Nullable String note) {}
}
