package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintedRegionTest {
  @ParameterizedTest
  @EnumSource(PaintedRegion.Ink.class)
  void everyInkIsATokenOfTheTheme(PaintedRegion.Ink ink) throws IOException {
    try (var in = PaintedRegionTest.class.getResourceAsStream("/org/resnetexplorer/app/base.css")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .containsPattern("\n  " + ink.property() + ": -rx-[a-z0-9-]+;");
    }
  }
}
