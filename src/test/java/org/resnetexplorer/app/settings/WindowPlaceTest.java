package org.resnetexplorer.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 24, 1440, 876);
  private static final Rectangle2D BESIDE = new Rectangle2D(1440, 0, 2560, 1440);

  @Test
  void aWindowInSightStaysWhereItWas() {
    WindowPlace place = new WindowPlace(1500, 40, 1600, 1000, false);
    assertThat(place.on(List.of(LAPTOP, BESIDE))).isEqualTo(place);
  }

  @Test
  void aWindowAcrossTwoScreensIsLeftThere() {
    WindowPlace place = new WindowPlace(1300, 40, 1200, 800, false);
    assertThat(place.on(List.of(LAPTOP, BESIDE))).isEqualTo(place);
  }

  @Test
  void aWindowOfAScreenThatIsGoneIsCentredOnTheFirst() {
    WindowPlace found = new WindowPlace(1500, 40, 1300, 800, true).on(List.of(LAPTOP));
    assertThat(found).isEqualTo(new WindowPlace(Double.NaN, Double.NaN, 1300, 800, true));
  }

  @Test
  void aWindowWhoseTitleNobodyCanReachIsLost() {
    WindowPlace found = new WindowPlace(100, -60, 1200, 800, false).on(List.of(LAPTOP));
    assertThat(found.x()).isNaN();
    WindowPlace deep = new WindowPlace(100, 890, 1200, 800, false).on(List.of(LAPTOP));
    assertThat(deep.x()).isNaN();
  }

  @Test
  void aWindowLargerThanItsScreenIsMadeAsLargeAsThatAndLiesWithinIt() {
    WindowPlace found = new WindowPlace(200, 100, 2560, 1400, false).on(List.of(LAPTOP));
    assertThat(found).isEqualTo(new WindowPlace(0, 24, 1440, 876, false));
  }

  @Test
  void aFirstStartIsCentredAndFits() {
    assertThat(WindowPlace.FIRST.on(List.of(LAPTOP)))
        .isEqualTo(new WindowPlace(Double.NaN, Double.NaN, 1440, 876, false));
  }
}
