package org.resnetexplorer.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FittedNamesTest {
  private final FittedNames names = new FittedNames(List.of("Egyptian cat", "cat"));

  @Test
  void aNameThatHasRoomIsWhole() {
    assertThat(names.within(0, names.widths().get(0))).isEqualTo("Egyptian cat");
  }

  @Test
  void aNameThatHasNoneIsCutToIt() {
    double room = names.widths().get(0) - 1;
    String cut = names.within(0, room);
    assertThat(cut).startsWith("Egyptian").endsWith("…").isNotEqualTo("Egyptian cat…");
    assertThat(PaintedRegion.widthOf(cut, PaintedRegion.CAPTION)).isLessThanOrEqualTo(room);
    assertThat(names.within(0, 1)).isEqualTo("…");
  }
}
