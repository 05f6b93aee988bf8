package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pixels of other programs, some of which leave the byte of transparency empty. */
class PastedImageTest {
  private static int[] seen(int... argb) {
    return PastedImage.seen(argb);
  }

  @Test
  void aPictureThatIsClearEverywhereIsSeenInItsColours() {
    assertThat(seen(0x00102030, 0x00405060)).containsExactly(0xFF102030, 0xFF405060);
  }

  @Test
  void aPictureThatIsClearInPlacesStaysSo() {
    assertThat(seen(0x00000000, 0x00ABCDEF, 0xFF102030))
        .containsExactly(0x00000000, 0x00ABCDEF, 0xFF102030);
  }

  @Test
  void aPictureWithNeitherColourNorShapeIsLeftAlone() {
    assertThat(seen(0, 0)).containsExactly(0, 0);
  }
}
