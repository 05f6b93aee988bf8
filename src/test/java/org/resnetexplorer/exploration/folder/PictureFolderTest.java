package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
