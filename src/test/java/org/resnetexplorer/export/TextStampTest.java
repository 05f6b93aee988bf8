package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextStampTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;
  private static final int WIDTH = 60;
  private static final int HEIGHT = 20;

  private final TextStamp stamp = new TextStamp(11);
  private final int[] argb = new int[WIDTH * HEIGHT];

  @Test
  void textStandsOnItsBaselineFromItsLeftEdge() {
    Arrays.fill(argb, WHITE);
    stamp.draw(argb, WIDTH, "−0.62", 10, 15, BLACK);
    int left = 10;
    // Smoothed edges may reach one pixel further.
    int right = 11 + stamp.width("−0.62");
    for (int i = 0; i < argb.length; i++) {
      int x = i % WIDTH;
      int y = i / WIDTH;
      if (x < left || x >= right || y > 15 || y < 4) {
        assertThat(argb[i]).as("(%d, %d)", x, y).isEqualTo(WHITE);
      }
    }
    assertThat(argb).contains(BLACK);
  }

  @Test
  void lettersAreEquallyWide() {
    assertThat(stamp.width("≥ +0.6")).isEqualTo(6 * stamp.width("0")).isPositive();
  }

  @Test
  void textBeyondTheEdgeIsCut() {
    Arrays.fill(argb, WHITE);
    stamp.draw(argb, WIDTH, "12345678901234567890", 50, 15, BLACK);
    for (int y = 0; y < HEIGHT; y++) {
      assertThat(argb[y * WIDTH]).isEqualTo(WHITE);
    }
  }
}
