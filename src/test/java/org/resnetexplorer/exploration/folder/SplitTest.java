package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final SameContent NONE = new SameContent(Map.of());

  private static PictureFile picture(String path) {
    return new PictureFile(path, Path.of("/x", path), 1, 1);
  }

  private static List<PictureFile> pictures(String name, int count) {
    List<PictureFile> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pictures.add(picture(name + "/" + i + ".png"));
    }
    return pictures;
  }

  private static List<PictureFile> both(List<PictureFile> a, List<PictureFile> b) {
    List<PictureFile> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** Each picture with its folder as its class. */
  private static Map<PictureFile, String> named(List<PictureFile> pictures) {
    Map<PictureFile, String> classes = new LinkedHashMap<>();
    pictures.forEach(each -> classes.put(each, each.folder()));
    return classes;
  }

  @Test
  void shareOfEachClassIsHeldOut() throws FolderException {
    Split split = Split.byChance(named(both(pictures("a", 20), pictures("b", 5))), NONE, 0.2, 1);

    assertThat(split.classes()).containsExactly("a", "b");
    assertThat(split.heldOut().values()).containsExactly(0, 0, 0, 0, 1);
    assertThat(split.trainingOf(0)).isEqualTo(16);
  }

  @Test
  void sameSeedDividesAlikeAndAnotherOtherwise() throws FolderException {
    List<PictureFile> all = both(pictures("a", 20), pictures("b", 20));

    Split first = Split.byChance(named(all), NONE, 0.2, 1);

    assertThat(Split.byChance(named(all), NONE, 0.2, 1)).isEqualTo(first);
    assertThat(Split.byChance(named(all), NONE, 0.2, 2)).isNotEqualTo(first);
  }

  @Test
  void copiesAreNeverInBothParts() throws FolderException {
    List<PictureFile> copies = pictures("a", 6);
    SameContent same =
        new SameContent(Map.of(copies.get(0), "s", copies.get(3), "s", copies.get(5), "s"));
    for (int seed = 0; seed < 20; seed++) {
      Split split = Split.byChance(named(both(copies, pictures("b", 6))), same, 0.3, seed);

      boolean first = split.training().containsKey(copies.get(0));
      assertThat(split.training().containsKey(copies.get(3))).isEqualTo(first);
      assertThat(split.training().containsKey(copies.get(5))).isEqualTo(first);
      assertThat(split.copies()).isEqualTo(2);
    }
  }

  @Test
  void pictureOfTwoClassesIsLeftOut() throws FolderException {
    List<PictureFile> a = pictures("a", 3);
    List<PictureFile> b = pictures("b", 3);
    SameContent same = new SameContent(Map.of(a.get(0), "s", b.get(0), "s"));

    Split split = Split.byChance(named(both(a, b)), same, 0.2, 1);

    assertThat(split.leftOut())
        .extracting(LeftOut::path, LeftOut::key)
        .containsExactly(
            tuple("a/0.png", "folder.left.contradiction"),
            tuple("b/0.png", "folder.left.contradiction"));
  }

  @Test
  void oneClassOrOnePictureIsRefused() {
    assertThatThrownBy(() -> Split.byChance(named(pictures("a", 9)), NONE, 0.2, 1))
        .isInstanceOfSatisfying(
            FolderException.class, e -> assertThat(e.key()).isEqualTo("folder.probe.oneclass"));
    List<PictureFile> few = both(pictures("a", 9), pictures("b", 1));
    assertThatThrownBy(() -> Split.byChance(named(few), NONE, 0.2, 1))
        .isInstanceOfSatisfying(
            FolderException.class, e -> assertThat(e.key()).isEqualTo("folder.probe.few"));
  }

  @Test
  void givenPartsStayButForCopiesAndOtherClasses() throws FolderException {
    List<PictureFile> training = both(pictures("a", 2), pictures("b", 2));
    PictureFile copy = picture("a/copy.png");
    PictureFile good = picture("b/new.png");
    PictureFile other = picture("c/new.png");
    SameContent same = new SameContent(Map.of(copy, "s", training.get(0), "s"));

    Split split = Split.given(named(training), named(List.of(copy, good, other)), same);

    assertThat(split.heldOut()).containsExactly(Map.entry(good, 1));
    assertThat(split.leftOut())
        .extracting(LeftOut::key)
        .containsExactly("folder.left.intraining", "folder.left.unknown");
  }
}
