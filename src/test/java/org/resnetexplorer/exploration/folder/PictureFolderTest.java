package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.Labels;

class PictureFolderTest {
  @TempDir private Path folder;

  @Test
  void picturesComeInTheNaturalOrderOfTheirPaths() throws IOException {
    for (String path :
        new String[] {"b/10.png", "b/9.png", "B2/1.png", "a/deep/er/1.png", "a/2.png"}) {
      Photos.write(folder.resolve(path), 1);
    }

    assertThat(PictureFolder.read(folder).pictures())
        .extracting(PictureFile::path)
        .containsExactly("a/2.png", "a/deep/er/1.png", "b/9.png", "b/10.png", "B2/1.png");
  }

  @Test
  void otherFilesAreSkippedAndListed() throws IOException {
    Photos.write(folder.resolve("a/1.png"), 1);
    Files.writeString(folder.resolve("a/notes.txt"), "x");
    Files.writeString(folder.resolve("a/.hidden.png"), "x");

    PictureFolder read = PictureFolder.read(folder);

    assertThat(read.pictures()).hasSize(1);
    assertThat(read.skipped()).containsExactly("a/notes.txt");
  }

  @Test
  void aFolderThatCannotBeLookedIntoKeepsNobodyFromTheOthers() throws Exception {
    Photos.write(folder.resolve("val/cat/1.png"), 1);
    Photos.write(folder.resolve("val/dog/2.png"), 2);
    Photos.write(folder.resolve("train/cat/3.png"), 3);
    Path closed = folder.resolve("val/dog");
    try {
      Files.setPosixFilePermissions(closed, Set.of());
      assumeFalse(Files.isReadable(closed), "who runs this may read everything");

      PictureFolder read = PictureFolder.open(folder);

      assertThat(read.pictures()).hasSize(2);
      assertThat(read.closed()).containsExactly(closed("val/dog"));
      assertThat(read.set("val").closed()).containsExactly(closed("dog"));
      assertThat(read.set("train").closed()).isEmpty();
      assertThat(read.hasChanged()).isFalse();
      assertThatThrownBy(() -> PictureFolder.open(closed))
          .isInstanceOfSatisfying(
              FolderException.class, e -> assertThat(e.key()).isEqualTo("folder.unreadable"));
      Files.delete(folder.resolve("val/cat/1.png"));
      assertThatThrownBy(() -> PictureFolder.open(folder.resolve("val")))
          .isInstanceOfSatisfying(
              FolderException.class, e -> assertThat(e.key()).isEqualTo("folder.closed"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static LeftOut closed(String path) {
    return LeftOut.of(path, 0, LeftOut.Reason.CLOSED);
  }

  @Test
  void whatIsClosedIsLeftOutOfWhatIsTrueOfTheFolder() throws IOException {
    Photos.write(folder.resolve("cat/1.png"), 1);
    PictureFolder read = PictureFolder.read(folder);
    PictureFolder partly =
        new PictureFolder(folder, read.pictures(), List.of(), List.of(closed("dog")));

    Truth truth =
        Truth.of(
            partly, new ClassWords(Labels.none(), 2, new Messages(Locale.ENGLISH)), ClassMap.NONE);

    assertThat(truth.leftOut()).last().isEqualTo(closed("dog"));
    assertThat(LeftOut.count(partly.closed())).isEqualTo(1);
  }

  @Test
  void trainAndValAreTwoSets() throws IOException {
    Photos.write(folder.resolve("train/cat/1.png"), 1);
    Photos.write(folder.resolve("val/cat/2.png"), 2);

    PictureFolder read = PictureFolder.read(folder);

    assertThat(read.sets()).containsExactly("train", "val");
    assertThat(read.set("val").pictures())
        .extracting(PictureFile::path)
        .containsExactly("cat/2.png");
    assertThat(read.set("val").hasChanged()).isFalse();
  }

  @Test
  void classesThatAreCalledLikeSetsAreNone() throws IOException {
    Photos.write(folder.resolve("train/1.png"), 1);
    Photos.write(folder.resolve("test/2.png"), 2);
    Photos.write(folder.resolve("bus/2.png"), 2);

    assertThat(PictureFolder.read(folder).sets()).isEmpty();
  }

  @Test
  void pictureThatIsWrittenAnewChangesTheFolder() throws IOException {
    Path file = Photos.write(folder.resolve("a/1.png"), 1);
    PictureFolder read = PictureFolder.read(folder);

    Files.write(file, new byte[] {1, 2, 3});

    assertThat(read.hasChanged()).isTrue();
  }

  @Test
  void pictureThatComesInChangesTheFolder() throws IOException {
    Photos.write(folder.resolve("a/1.png"), 1);
    PictureFolder read = PictureFolder.read(folder);
    assertThat(read.hasChanged()).isFalse();

    Photos.write(folder.resolve("a/2.png"), 2);

    assertThat(read.hasChanged()).isTrue();
  }

  @Test
  void linkToTheFolderAboveEnds() throws IOException {
    Photos.write(folder.resolve("a/1.png"), 1);
    Files.createSymbolicLink(folder.resolve("a/again"), folder);

    assertThat(PictureFolder.read(folder).pictures()).hasSize(1);
  }
}
