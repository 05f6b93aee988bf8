package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.SpecialFiles;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.exploration.session.ViewSource;

class FileIntakeTest {
  private static final Path WEIGHTS =
      Path.of("resources/org/resnetexplorer/weights/models/resnet18-everyday16.safetensors");

  private static final Problem NOTHING =
      new Problem("Nothing was pasted", "", "", "", "", Problem.Remedy.NONE);

  @TempDir Path folder;

  private final List<ViewSource> views = new ArrayList<>();
  private final List<List<Path>> checkpoints = new ArrayList<>();
  private PaneFixture fixture;
  private PictureServices pictures;

  @BeforeEach
  void open() {
    fixture = PaneFixture.with("resnet18:random=1");
    pictures =
        PictureServices.of(
            fixture.context().appState(),
            fixture.context().background(),
            new Background(Runnable::run, Runnable::run),
            views::add,
            checkpoints::add);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Path copy(String sample, String to) throws IOException {
    Path target = folder.resolve(to);
    Files.createDirectories(target.getParent());
    return Files.copy(Path.of("samples", sample), target);
  }

  private List<String> names() {
    return pictures.strip().pictures().stream().map(picture -> picture.source().name()).toList();
  }

  @Test
  void aSessionSaysItselfWhatElseToOpen() throws IOException {
    Path picture = copy("kitten.jpg", "kitten.jpg");
    Path session = Files.writeString(folder.resolve("a.json"), "{\"resnet-session\": 1}");
    pictures.incoming().open(List.of(picture, session));
    pictures.incoming().openView("select=conv1");
    assertThat(views)
        .containsExactly(new ViewSource.OfFile(session), new ViewSource.OfLine("select=conv1"));
    assertThat(names()).doesNotContain("kitten.jpg");
  }

  @Test
  void aFolderStandsForItsPicturesAndThoseOneLevelDown() throws IOException {
    copy("kitten.jpg", "cat10.jpg");
    copy("kitten.jpg", "Cat2.JPG");
    copy("transparent.png", "sub/cup.png");
    copy("kitten.jpg", "sub/deep/unseen.jpg");
    Files.writeString(folder.resolve("notes.txt"), "not a picture");
    Files.writeString(folder.resolve(".hidden"), "");
    pictures.incoming().open(List.of(folder));
    assertThat(names()).containsExactly("Cat2.JPG", "cat10.jpg", "cup.png");
    assertThat(pictures.strip().skippedProperty().get()).isEqualTo(1);
  }

  @Test
  void weightsAmongPicturesOpenAsTheModel() throws IOException {
    Path weights = Files.copy(WEIGHTS, folder.resolve("mine.safetensors"));
    pictures
        .incoming()
        .open(List.of(copy("kitten.jpg", "a.jpg"), weights, copy("tulips.jpg", "b.jpg")));
    assertThat(fixture.appState().modelProperty().get().argument()).isEqualTo(weights.toString());
    assertThat(names()).containsExactly("a.jpg", "b.jpg");
    assertThat(fixture.appState().pictureProperty().get().picture().name()).isEqualTo("a.jpg");
  }

  @Test
  void severalFilesOfWeightsAreHandedOnAsCheckpointsAndTheModelStays() throws IOException {
    Path one = Files.copy(WEIGHTS, folder.resolve("epoch_1.safetensors"));
    Path two = Files.copy(WEIGHTS, folder.resolve("epoch_2.safetensors"));
    pictures.incoming().open(List.of(one, two));
    pictures.incoming().open(List.of(folder));
    assertThat(checkpoints).containsExactly(List.of(one, two), List.of(folder));
    assertThat(fixture.appState().modelProperty().get().argument()).isEqualTo("resnet18:random=1");
    assertThat(fixture.appState().problemProperty().get()).isNull();
  }

  @Test
  void aFileOfWeightsIsKnownByItsContent() throws IOException {
    Path named = Files.copy(WEIGHTS, folder.resolve("holiday.jpg"));
    pictures.incoming().open(List.of(named));
    assertThat(fixture.appState().modelProperty().get().argument()).isEqualTo(named.toString());
  }

  @Test
  void aPictureAloneIsOpenedWhateverItsName() throws IOException {
    pictures.incoming().open(List.of(copy("kitten.jpg", "kitten.data")));
    assertThat(fixture.appState().pictureProperty().get().picture().name())
        .isEqualTo("kitten.data");
  }

  @Test
  void aFolderWithoutPicturesIsSaidAndChangesNothing() throws IOException {
    fixture.open("tulips.jpg");
    Files.writeString(folder.resolve("notes.txt"), "");
    pictures.incoming().open(List.of(folder));
    Problem problem = fixture.appState().problemProperty().get();
    assertThat(problem.title()).isEqualTo(folder.getFileName() + " holds no picture");
    assertThat(problem.why()).startsWith("One file was looked at");
    assertThat(fixture.appState().pictureProperty().get().picture().name()).isEqualTo("tulips.jpg");
  }

  /** As a file manager hands over what lies in the folder of another program's sandbox. */
  @Test
  void aPathThatThePortalLentToAnotherProgramIsCalledSo() {
    fixture.open("tulips.jpg");
    pictures.incoming().open(List.of(Path.of("/run/user/0/doc/9ab3c1d2/photo.jpg")));
    Problem problem = fixture.appState().problemProperty().get();
    assertThat(problem.title()).isEqualTo("The files were not handed over");
    assertThat(problem.remedy()).isEqualTo(Problem.Remedy.CHOOSE_PICTURE);
    assertThat(fixture.appState().pictureProperty().get().picture().name()).isEqualTo("tulips.jpg");
  }

  @Test
  void aStartWithWeightsAloneShowsTheSample() throws IOException {
    Path weights = Files.copy(WEIGHTS, folder.resolve("mine.safetensors"));
    pictures
        .incoming()
        .openFirst(FolderScan.from(List.of(weights)), "bundled", new Samples().first());
    assertThat(fixture.appState().modelProperty().get().argument()).isEqualTo(weights.toString());
    assertThat(fixture.appState().pictureProperty().get().picture().name())
        .isEqualTo("tabby-cat.jpg");
  }

  @Test
  void aStartWithWeightsThatAreRefusedSaysSoOverTheBundledModelAndTheSample() throws IOException {
    Path weights = folder.resolve("mine.safetensors");
    Files.write(weights, Arrays.copyOf(Files.readAllBytes(WEIGHTS), 100_000));
    try (PaneFixture fresh = new PaneFixture(Locale.ENGLISH)) {
      Background background = fresh.context().background();
      PictureServices.of(fresh.appState(), background, background, view -> {}, given -> {})
          .incoming()
          .openFirst(FolderScan.from(List.of(weights)), "resnet50:random", new Samples().first());
      assertThat(fresh.appState().problemProperty().get().title())
          .isEqualTo("mine.safetensors was not opened");
      assertThat(fresh.appState().modelProperty().get().argument()).isEqualTo("bundled");
      assertThat(fresh.appState().pictureProperty().get().picture().name())
          .isEqualTo("tabby-cat.jpg");
    }
  }

  @Test
  void aPictureWrittenOutInItsAddressIsDecoded() {
    String dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=";
    pictures.incoming().open(new PictureSource.OfDataUrl("dropped picture", dot));
    assertThat(fixture.appState().pictureProperty().get().picture().image().width()).isEqualTo(1);
  }

  @Test
  void openedFilesAreRememberedTheLatestFirst() throws IOException {
    Path first = copy("kitten.jpg", "a.jpg");
    Path second = copy("tulips.jpg", "b.jpg");
    pictures.incoming().open(List.of(first));
    pictures.incoming().open(List.of(second));
    pictures.incoming().open(List.of(folder.resolve("missing.jpg")));
    assertThat(pictures.recent().paths()).containsExactly(second.toString(), first.toString());
    assertThat(pictures.recent().lastFolder()).isEqualTo(folder.toString());
  }

  @Test
  void aFolderIsRememberedInPlaceOfItsPictures() throws IOException {
    copy("kitten.jpg", "a.jpg");
    copy("tulips.jpg", "b.jpg");
    pictures.incoming().open(List.of(folder));
    pictures.strip().step(1);
    assertThat(pictures.recent().paths()).containsExactly(folder.toString());
  }

  @Test
  void tenAreRemembered() throws IOException {
    for (int i = 0; i < 12; i++) {
      pictures.incoming().open(List.of(copy("kitten.jpg", i + ".jpg")));
    }
    assertThat(pictures.recent().paths())
        .hasSize(10)
        .first()
        .isEqualTo(folder.resolve("11.jpg").toString());
  }

  /** Opening a pipe that nobody writes to waits for ever. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void afterANamedPipeThingsStillOpen() throws IOException, InterruptedException {
    Path pipe = SpecialFiles.pipe(folder.resolve("pipe"));
    pictures.incoming().open(List.of(pipe));
    assertThat(fixture.appState().problemProperty().get().why())
        .isEqualTo("pipe is not a file that can be read as a whole.");
    pictures.incoming().open(List.of(pipe, copy("kitten.jpg", "a.jpg")));
    pictures.incoming().open(List.of(copy("tulips.jpg", "b.jpg")));
    assertThat(fixture.appState().pictureProperty().get().picture().name()).isEqualTo("b.jpg");
    assertThat(fixture.appState().problemProperty().get()).isNull();
  }

  @Test
  void whatWordsNameOpensIfItIsThere() throws IOException {
    pictures.incoming().openIfThere(List.of(copy("kitten.jpg", "a.jpg")), NOTHING);
    assertThat(fixture.appState().pictureProperty().get().picture().name()).isEqualTo("a.jpg");
    assertThat(fixture.appState().problemProperty().get()).isNull();
  }

  @Test
  void wordsThatNameNoFileAreSaidToBeNothing() throws IOException {
    fixture.open("tulips.jpg");
    List<Path> named = List.of(copy("kitten.jpg", "a.jpg"), folder.resolve("missing.jpg"));
    pictures.incoming().openIfThere(named, NOTHING);
    assertThat(fixture.appState().problemProperty().get()).isEqualTo(NOTHING);
    assertThat(fixture.appState().pictureProperty().get().picture().name()).isEqualTo("tulips.jpg");
  }

  @Test
  void whatIsOpenedAsWeightsIsRefusedAsWeights() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "some words");
    pictures.incoming().openWeights(text);
    Problem problem = fixture.appState().problemProperty().get();
    assertThat(problem.title()).isEqualTo("notes.txt was not opened");
    assertThat(problem.why()).isEqualTo("This is not a weight file this program knows.");

    pictures.incoming().openWeights(WEIGHTS);
    assertThat(fixture.appState().modelProperty().get().network().output().name()).isEqualTo("fc");
    assertThat(fixture.appState().problemProperty().get()).isNull();
  }
}
