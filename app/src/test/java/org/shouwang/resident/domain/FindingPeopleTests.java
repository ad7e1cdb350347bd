package org.shouwang.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.resident.Forms.adult;
import static org.shouwang.resident.Forms.at;
import static org.shouwang.resident.Forms.elder;
import static org.shouwang.resident.Forms.person;
import static org.shouwang.resident.Neighbours.FOUR_SEASONS;
import static org.shouwang.resident.Neighbours.NEXT_DOOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.resident.Callers;
import org.shouwang.resident.Forms;
import org.shouwang.resident.Neighbours;
import org.shouwang.resident.domain.HouseholdList.ListedHousehold;
import org.shouwang.resident.domain.PeopleSearch.Why;
import org.shouwang.resident.domain.RegistrationForm.DocumentForm;
import org.shouwang.resident.domain.RegistrationForm.MemberForm;
import org.shouwang.shared.AreaScope;
import org.shouwang.support.ModuleTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
@Import(Neighbours.class)
class FindingPeopleTests {
    private static final AreaScope HERE = AreaScope.of(FOUR_SEASONS);
    private static final AreaScope THERE = AreaScope.of(NEXT_DOOR);

    private final Registering registering;
    private final HouseholdList list;
    private final PeopleSearch search;
    private final Households households;
    private final Happenings happenings;
    private final JdbcClient jdbc;

    FindingPeopleTests(
            Registering registering,
            HouseholdList list,
            PeopleSearch search,
            Households households,
            Happenings happenings,
            JdbcClient jdbc) {
        this.registering = registering;
        this.list = list;
        this.search = search;
        this.households = households;
        this.happenings = happenings;
        this.jdbc = jdbc;
    }

    @Test
    void findsByNumberPhoneNameAndRegistrationWithinTheScopeOnly() {
        var number = Forms.citizen(LocalDate.of(1970, 1, 2));
        var form = at(Forms.dwelling(FOUR_SEASONS), person("欧阳测试", Relation.HEAD, number));
        var home = registering.own(Callers.resident(), form);
        var head = households.find(home.id(), HERE).orElseThrow().head();

        assertThat(search.find(HERE, number)).isEqualTo(new PeopleSearch.Found(Why.DOCUMENT, List.of(head)));
        assertThat(search.find(HERE, String.valueOf(form.phone())).people()).containsExactly(head);
        assertThat(search.find(HERE, "欧阳测").people()).contains(head);
        assertThat(search.find(HERE, home.number().value()).people()).containsExactly(head);
        for (var words : List.of(
                number, String.valueOf(form.phone()), "欧阳测", home.number().value())) {
            assertThat(search.find(THERE, words).people()).doesNotContain(head);
        }
        assertThat(households.find(home.id(), THERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"512345678", "C01X00T47", "E12345678", "12345678"})
    void findsWhateverNumberRegisteringAccepts(String number) {
        var head = new MemberForm(
                "Smith",
                new DocumentForm(IdentityDocumentKind.PASSPORT, number),
                LocalDate.of(1980, 1, 1),
                Sex.MALE,
                Relation.HEAD,
                null,
                null,
                null,
                null,
                List.of());
        var home = registering.own(Callers.resident(), at(Forms.dwelling(FOUR_SEASONS), head));

        var found = search.find(HERE, number);

        assertThat(found.why()).isEqualTo(Why.DOCUMENT);
        assertThat(found.people())
                .contains(households.find(home.id(), HERE).orElseThrow().head());
    }

    @Test
    void showsTheLatestOfVeryMuchThatHappened() {
        var home = registering.own(Callers.resident(), at(Forms.dwelling(FOUR_SEASONS), adult("张慧", Relation.HEAD)));
        for (int i = 0; i < 500; i++) {
            happenings.add(home.id(), "LOOKED", Map.of(), null);
        }
        happenings.add(home.id(), "CALLED", Map.of(), null);

        assertThat(happenings.of(home.id()))
                .hasSize(500)
                .last()
                .satisfies(latest -> assertThat(latest.kind()).isEqualTo("CALLED"));
    }

    @Test
    void pagesThroughSeveralAreasWithoutLosingOrRepeatingAny() {
        for (int i = 0; i < 7; i++) {
            registering.own(
                    Callers.resident(), at(Forms.dwelling(FOUR_SEASONS), adult("张慧", Relation.HEAD), elder("李")));
            registering.own(Callers.resident(), at(Forms.dwelling(NEXT_DOOR), adult("王", Relation.HEAD)));
        }
        var both = AreaScope.of(FOUR_SEASONS, NEXT_DOOR);
        assertThat(pages(both, HouseholdFilter.of(null, null, false, false)))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(jdbc.sql("""
                                select id from resident.household
                                 where state <> 'VOID' order by path, id
                                """).query(Columns::id).list());
        assertThat(pages(both, HouseholdFilter.of(null, CareNeed.CHRONIC_MEDICINE, true, false)))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(pages(both, HouseholdFilter.of(HouseholdState.VOID, CareNeed.DIALYSIS, false, true)))
                .isEmpty();
    }

    @Test
    void talliesEqualARecount() {
        registering.own(Callers.resident(), Forms.pending(FOUR_SEASONS, "老院子东边第二间", adult("吴秀英", Relation.HEAD)));
        var difference = jdbc.sql("""
                        select count(*) from (
                            select case when length(path) > 18 then substr(path, 1, 18) else path end as path,
                                   count(*) as households, sum(people) as people,
                                   count(*) filter (where state = 'PENDING') as pending,
                                   count(*) filter (where state = 'IN_REVIEW') as in_review
                              from resident.household where state <> 'VOID' group by 1) counted
                          full join (select * from resident.tally where households <> 0) kept using (path)
                         where (counted.households, counted.people, counted.pending, counted.in_review)
                               is distinct from (kept.households, kept.people, kept.pending, kept.in_review)
                        """).query(Integer.class).single();
        assertThat(difference).isZero();
    }

    private List<UUID> pages(AreaScope scope, HouseholdFilter filter) {
        var found = new ArrayList<UUID>();
        var page = list.page(scope, filter, null, 3);
        page.items().stream().map(ListedHousehold::id).forEach(found::add);
        while (page.next() != null) {
            page = list.page(scope, filter, page.next(), 3);
            page.items().stream().map(ListedHousehold::id).forEach(found::add);
        }
        return found;
    }
}
