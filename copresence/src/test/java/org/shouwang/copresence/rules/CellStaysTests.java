package org.shouwang.copresence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.copresence.Presence;

class CellStaysTests {
    private static final CellGrid GRID = new CellGrid(36.1, 113.0, CellGrid.EDGE, 50, 40, 1_000);
    private static final double EDGE_NORTH = 800 / 111_320.0;

    @Test
    void cellsCountFromTheCorner() {
        assertThat(GRID.place(36.1, 113.0)).hasValue(1_000);
        assertThat(GRID.place(36.1 + EDGE_NORTH * 1.01, 113.0)).hasValue(1_050);
        assertThat(GRID.place(36.1, 113.0 + EDGE_NORTH * 1.01 / Math.cos(Math.toRadians(36.1))))
                .hasValue(1_001);
        assertThat(GRID.place(36.0999, 113.0)).isEmpty();
        assertThat(GRID.place(36.1, 112.9999)).isEmpty();
        assertThat(GRID.place(36.1 + EDGE_NORTH * 40.01, 113.0)).isEmpty();
        assertThat(GRID.place(Double.NaN, 113.0)).isEmpty();
    }

    @Test
    void positionsInOneCellAreOneStay() {
        var stays = new CellStays(GRID, 900)
                .of(List.of(at(1, 1_600), at(1, 1_000), at(2, 1_300), at(1, 2_500), at(1, 3_401)));
        assertThat(stays)
                .containsExactly(
                        Presence.of(1, 1_000, 1_000, 1_500),
                        Presence.of(1, 1_000, 3_401, 0),
                        Presence.of(2, 1_000, 1_300, 0));
    }

    @Test
    void whoLeavesTheCellAndReturnsStaysTwice() {
        var away = new Position(1, 1_300, 36.3, 113.3);
        var outside = new Position(1, 1_400, 30, 113.3);
        var stays = new CellStays(GRID, 900).of(List.of(at(1, 1_000), away, outside, at(1, 1_600)));
        assertThat(stays).extracting(Presence::start).containsExactly(1_000L, 1_300L, 1_600L);
    }

    @Test
    void aGridHasItsLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CellGrid(90, 0, 800, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellGrid(0, Double.NaN, 800, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellGrid(0, 0, 0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellGrid(0, 0, 800, 1 << 16, 1 << 16, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellStays(GRID, 0));
    }

    private static Position at(int person, long at) {
        return new Position(person, at, 36.1001, 113.0001);
    }
}
