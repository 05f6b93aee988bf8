package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static PictureFile picture(String path) {
    return new PictureFile(path, Path.of("/x", path), 1, 1);
  }

  @Test
  void copiesWithinAClassAndPicturesInCommonAreToldApart() {
    PictureFile a = picture("a/1.png");
    PictureFile copy = picture("a/2.png");
    PictureFile b = picture("b/1.png");
    PictureFile c = picture("c/1.png");
    SameContent same = new SameContent(Map.of(a, "s", copy, "s", b, "s"));

    List<Overlap> overlaps = Overlap.among(List.of(List.of(a, copy), List.of(b), List.of(c)), same);

    assertThat(overlaps)
        .containsExactly(
            new Overlap(1, List.of(1)), new Overlap(0, List.of(0)), new Overlap(0, List.of()));
  }
}
