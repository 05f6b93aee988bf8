package org.resnetexplorer.app.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.exploration.folder.Truth;

class DataSetsTest {
  @TempDir private Path folder;
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final DataSets dataSets = fixture.context().dataSets();

  @AfterEach
  void close() {
    fixture.close();
  }

  private DataSet open() {
    return Objects.requireNonNull(dataSets.openProperty().get());
  }

  private Truth truth() {
    return Objects.requireNonNull(dataSets.truthProperty().get());
  }

  private void write(String... paths) throws IOException {
    for (int i = 0; i < paths.length; i++) {
      Photos.write(folder.resolve(paths[i]), i);
    }
  }

  @Test
  void foldersNamedAsClassesTellTheTruth() throws IOException {
    write("cat/1.png", "Golf_Ball/2.png", "teapot/3.png");
    dataSets.open(folder);

    assertThat(truth().classes().values()).containsExactlyInAnyOrder(0, 14);
    assertThat(truth().leftOut()).singleElement().matches(out -> out.path().equals("teapot"));
  }

  @Test
  void aFolderThatCannotBeUsedChangesNothingAndSaysWhy() throws IOException {
    write("cat/1.png");
    dataSets.open(folder);
    DataSet before = open();

    dataSets.open(folder.resolve("nowhere"));
    assertThat(open()).isSameAs(before);
    assertThat(Objects.requireNonNull(dataSets.refusedProperty().get()).what())
        .startsWith("There is no folder");

    dataSets.open(Files.createDirectory(folder.resolve("empty")));
    assertThat(open()).isSameAs(before);

    dataSets.open(folder.resolve("cat"));
    assertThat(dataSets.refusedProperty().get()).isNull();
    assertThat(open().name()).isEqualTo("cat");
  }

  @Test
  void setsAreOfferedAndTheOneHeldOutIsLookedAtFirst() throws IOException {
    write("train/cat/1.png", "train/dog/2.png", "val/cat/3.png");
    dataSets.open(folder);

    assertThat(open().sets()).containsExactly("train", "val");
    assertThat(open().set()).isEqualTo("val");
    assertThat(open().pictures().pictures()).hasSize(1);

    dataSets.choose("train");
    assertThat(open().pictures().pictures()).hasSize(2);
    assertThat(truth().classes().values()).containsExactly(0, 1);
  }

  @Test
  void aTableInTheFolderTellsTheClassesAndOthersAreOffered() throws IOException {
    write("1.png", "2.png");
    Files.writeString(folder.resolve("truth.csv"), "1.png,dog\n");
    Path groups = Files.writeString(folder.resolve("groups.csv"), "1.png,cat\n2.png,cat\n");
    Files.writeString(folder.resolve("prices.csv"), "apples,2\n");
    Files.writeString(folder.resolve("notes.csv"), "no table\n");
    dataSets.open(folder);

    assertThat(truth().classes().values()).containsExactly(1);
    assertThat(open().maps()).containsExactly(groups, folder.resolve("truth.csv"));

    dataSets.map(groups);
    assertThat(open().mapFile()).isEqualTo(groups);
    assertThat(truth().classes().values()).containsExactly(0, 0);
  }

  @Test
  void aFileThatTellsNoClassesChangesNothingAndSaysWhy() throws IOException {
    write("1.png");
    dataSets.open(folder);
    DataSet before = open();

    dataSets.map(Files.writeString(folder.resolve("notes.txt"), "no table\n"));

    assertThat(open()).isSameAs(before);
    assertThat(Objects.requireNonNull(dataSets.refusedProperty().get()).what())
        .contains("notes.txt");
  }

  @Test
  void anotherLookFindsWhatIsNewAndKeepsSetAndClasses() throws IOException {
    write("train/cat/1.png", "val/cat/3.png");
    Path map = Files.writeString(folder.resolve("../map.csv").normalize(), "cat,dog\n");
    dataSets.open(folder);
    dataSets.choose("train");
    dataSets.map(map);
    Photos.write(folder.resolve("train/cat/4.png"), 4);

    dataSets.lookAgain();

    assertThat(open().set()).isEqualTo("train");
    assertThat(open().mapFile()).isEqualTo(map);
    assertThat(truth().classes().values()).containsExactly(1, 1);
    Files.delete(map);
  }

  @Test
  void aModelWhoseClassesNobodyNamesKnowsNoneOfThem() throws IOException {
    write("cat/1.png", "tench/2.png");
    dataSets.open(folder);
    assertThat(truth().classes()).hasSize(2);

    fixture.appState().openModel("resnet18:random");

    assertThat(truth().classes()).isEmpty();
    assertThat(truth().leftOut()).hasSize(2);
  }

  @Test
  void samplesTellWhichOfThemTheBundledModelKnows() {
    dataSets.openSamples();

    assertThat(truth().classes()).hasSize(7);
    assertThat(open().maps())
        .isEqualTo(List.of(Path.of("samples/groups.csv"), Path.of("samples/truth.csv")));
  }

  @Test
  void whatNobodyForesawIsToldWhereTheSamplesShouldHaveOpened() {
    DataSets broken =
        new DataSets(
            fixture.appState(),
            new Background(Runnable::run, Runnable::run),
            new Background(Runnable::run, Runnable::run),
            Runnable::run,
            folder,
            () -> {
              throw new IllegalStateException("No sample index.txt");
            });

    broken.openSamples();

    assertThat(broken.lookingProperty().get()).isFalse();
    assertThat(Objects.requireNonNull(broken.refusedProperty().get()).what())
        .contains("No sample index.txt");

    broken.open(Path.of("samples"));
    assertThat(broken.refusedProperty().get()).isNull();
  }

  @Test
  void aTableThatCannotBeReadKeepsNobodyFromThePictures() throws IOException {
    write("1.png", "cat/2.png");
    Path truth = Files.writeString(folder.resolve("truth.csv"), "1.png,dog\nno table\n");
    dataSets.open(folder);

    assertThat(open().pictures().pictures()).hasSize(2);
    assertThat(open().mapFile()).isNull();
    assertThat(truth().classes().values()).containsExactly(0);
    assertThat(Objects.requireNonNull(dataSets.refusedProperty().get()).what())
        .startsWith("Line 2 of " + truth);

    Files.writeString(truth, "1.png,dog\n");
    dataSets.lookAgain();
    assertThat(dataSets.refusedProperty().get()).isNull();
    assertThat(truth().classes()).hasSize(2);
  }
}
