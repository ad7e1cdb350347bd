package org.shouwang.drill.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
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

    /** @param guardian position of the guardian among the members */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(
            String name,
            Document document,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            String relation,
            @Nullable String phone,
            @Nullable Integer guardian,
            @Nullable String registeredResidence,
            List<Need> needs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(String kind, @Nullable String number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Need(String kind, @Nullable String note) {}
}
