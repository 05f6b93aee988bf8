package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.text.Messages;

class LeftOutTest {
  private static String lines(int count) {
    List<LeftOut> all =
        IntStream.range(0, count)
            .mapToObj(i -> LeftOut.of(i + ".jpg", 1, LeftOut.Reason.UNUSED))
            .toList();
    return LeftOut.lines(all, new Messages(Locale.ENGLISH));
  }

  @Test
  void eachHasALineWithItsReason() {
    assertThat(lines(2).lines())
        .containsExactly(
            "0.jpg: the map names it, but it is not there",
            "1.jpg: the map names it, but it is not there");
  }

  @Test
  void ofThousandsAFewAreNamedAndTheOthersCounted() {
    assertThat(lines(5000).lines()).hasSize(9).last().isEqualTo("and 4,992 more");
    assertThat(lines(8).lines()).hasSize(8);
  }

  @Test
  void foldersThatNobodyCouldLookIntoAreNoPictures() {
    LeftOut folder = LeftOut.of("dog", 0, LeftOut.Reason.CLOSED);
    LeftOut pictures = LeftOut.of("cat", 3, LeftOut.Reason.UNKNOWN, "cat");
    Messages english = new Messages(Locale.ENGLISH);

    assertThat(LeftOut.said(List.of(), english, "folder.left.more")).isEmpty();
    assertThat(LeftOut.said(List.of(pictures), english, "folder.left.more"))
        .isEqualTo("and 3 more");
    assertThat(LeftOut.said(List.of(folder, pictures, folder), english, "folder.left.more"))
        .isEqualTo("2 folders can't be looked into. and 3 more");
    assertThat(LeftOut.count(List.of(folder, pictures, folder))).isEqualTo(5);
  }
}
