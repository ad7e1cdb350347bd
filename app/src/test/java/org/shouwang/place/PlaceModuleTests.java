package org.shouwang.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.place.domain.AreaTree;
import org.shouwang.place.domain.AreaTree.NamedArea;
import org.shouwang.place.domain.CompoundPlan;
import org.shouwang.place.domain.Compounds;
import org.shouwang.place.domain.RunningCommunities;
import org.shouwang.place.domain.RunningCommunities.Running;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.shouwang.support.ModuleTest;

@ModuleTest
class PlaceModuleTests {
    private static final AreaPath XIANGYUE = new AreaPath("140403010002");
    private static final AreaScope SCOPE = AreaScope.of(XIANGYUE);
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final CompoundPlan SMALL = new CompoundPlan(2, 2, 3, 2, Set.of());

    private final AreaTree tree;
    private final Compounds compounds;
    private final RunningCommunities communities;
    private final Places places;

    PlaceModuleTests(AreaTree tree, Compounds compounds, RunningCommunities communities, Places places) {
        this.tree = tree;
        this.compounds = compounds;
        this.communities = communities;
        this.places = places;
    }

    @BeforeEach
    void runTheCommunity() {
        communities.run(AreaScope.of(AreaPath.COUNTRY), List.of(new Running(XIANGYUE, "0355-5550414")), SOMEBODY);
    }

    /** Without digits, which would read as part of a building's number. */
    private static String unusedName() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "苑";
    }

    @Test
    void knowsTheCommunityOfTheReportUpToItsProvince() {
        assertThat(tree.find(XIANGYUE).orElseThrow().trail())
                .extracting(NamedArea::name)
                .containsExactly("山西省", "长治市", "潞州区", "五马街道", "香阅四季社区居委会");
    }

    @Test
    void leavesFillersOutOfThePath() {
        assertThat(tree.find(new AreaPath("110101001")).orElseThrow().trail())
                .extracting(NamedArea::name)
                .containsExactly("北京市", "东城区", "东华门街道");
    }

    @Test
    void listsProvincesAndWhatIsBelow() {
        assertThat(tree.below(AreaPath.COUNTRY, "", 100).items()).hasSize(31);
        assertThat(tree.below(new AreaPath("140403010"), "", 5).next()).isEqualTo("140403010203");
        assertThat(tree.named("香阅四季", "", 5).items())
                .extracting(NamedArea::code)
                .contains(XIANGYUE);
    }

    @Test
    void findsADoorByWhatPeopleWrite() {
        var name = unusedName();
        var compound = compounds.build(SCOPE, XIANGYUE, name, SMALL, SOMEBODY);
        var dwelling = new AreaPath(compound.value() + "002" + "01" + "003" + "002");

        assertThat(places.match(List.of(compound), "2-1-302", 5)).containsExactly(dwelling);
        assertThat(places.match(List.of(compound), name + "2号楼1单元302室", 5)).containsExactly(dwelling);
        assertThat(places.match(List.of(compound), "9-9-999", 5)).isEmpty();
        assertThat(places.match(List.of(new AreaPath("140403010001")), "2-1-302", 5))
                .isEmpty();
        assertThat(places.addresses(List.of(dwelling)).get(dwelling))
                .isEqualTo(new Places.Address(name + " 2-1-302", name + " 2号楼 1单元 302室"));
        assertThat(places.isDwelling(dwelling)).isTrue();
        assertThat(places.isDwelling(compound)).isFalse();
    }

    @Test
    void findsADoorOfANamedCompoundBehindThousandsOfTheSameNumber() {
        var many = new CompoundPlan(30, 90, 1, 1, Set.of());
        compounds.build(SCOPE, XIANGYUE, unusedName(), many, SOMEBODY);
        var name = unusedName();
        var compound = compounds.build(SCOPE, XIANGYUE, name, SMALL, SOMEBODY);

        assertThat(places.match(List.of(XIANGYUE), name + "101", 5))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.value()).startsWith(compound.value()));
    }

    @Test
    void aCompoundIsNotRenamedIntoAnotherOne() {
        var taken = unusedName();
        compounds.build(SCOPE, XIANGYUE, taken, SMALL, SOMEBODY);
        var own = unusedName();
        var compound = compounds.build(SCOPE, XIANGYUE, own, SMALL, SOMEBODY);

        assertThatExceptionOfType(PlaceRejected.class)
                .isThrownBy(() -> compounds.rename(SCOPE, compound, taken, SOMEBODY))
                .returns("place.name-taken", PlaceRejected::code);
        compounds.rename(SCOPE, compound, own, SOMEBODY);
        assertThat(places.find(compound).orElseThrow().name()).isEqualTo(own);
    }

    @Test
    void buildsOnlyInsideTheScopeAndOnlyWhereItRuns() {
        var elsewhere = new AreaPath("321002001001");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> compounds.build(SCOPE, elsewhere, "苑", SMALL, SOMEBODY));
        assertThatExceptionOfType(PlaceRejected.class)
                .isThrownBy(() -> compounds.build(AreaScope.of(elsewhere), elsewhere, "苑", SMALL, SOMEBODY));
    }

    @Test
    void aCompoundOfTheSameNameIsRefusedAndOneWithoutPeopleCanGo() {
        var name = unusedName();
        var compound = compounds.build(SCOPE, XIANGYUE, name, SMALL, SOMEBODY);

        assertThatExceptionOfType(PlaceRejected.class)
                .isThrownBy(() -> compounds.build(SCOPE, XIANGYUE, name, SMALL, SOMEBODY))
                .returns("place.name-taken", PlaceRejected::code);
        compounds.takeDown(SCOPE, compound, SOMEBODY);
        assertThat(places.find(compound)).isEmpty();
    }
}
