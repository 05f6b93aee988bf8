package org.resnetexplorer.image.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatsTest {

  @Test
  void patternsAreThoseOfTheEndings() {
    assertThat(PictureFormats.patterns())
        .hasSameSizeAs(PictureFormats.extensions())
        .contains("*.jpg", "*.png", "*.bmp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "folder/A.JPEG", "b.c.Png", ".gif"})
  void namesOfPicturesAreKnown(String name) {
    assertThat(PictureFormats.hasPictureName(Path.of(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "a.txt", "a.jpg.zip", "", "/"})
  void otherNamesAreNot(String name) {
    assertThat(PictureFormats.hasPictureName(Path.of(name))).isFalse();
  }
}
