package org.resnetexplorer.exploration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.open.Choices;

class ViewFileTest {
  @TempDir Path folder;

  private ReadView read(String text) throws IOException, NoViewException {
    Path file = Files.writeString(folder.resolve("lesson.resnet-session"), text);
    return new ViewSource.OfFile(file).read();
  }

  private String written(SavedView view) throws IOException {
    Path file = folder.resolve("written.resnet-session");
    ViewFile.write(view, file);
    return Files.readString(file);
  }

  @Test
  void everyPartComesBack() throws Exception {
    Path file = folder.resolve("lesson.resnet-session");
    ViewFile.write(SavedViews.full(), file);
    ReadView read = new ViewSource.OfFile(file).read();
    assertThat(read.view()).isEqualTo(SavedViews.full().seenFrom(folder));
    assertThat(read.leftOut()).isEmpty();
    assertThat(read.name()).isEqualTo("lesson.resnet-session");
  }

  @Test
  void peopleReadItANameALineAndAListWhereThereAreSeveral() throws Exception {
    String text = written(SavedViews.full());
    assertThat(text.lines().limit(2)).containsExactly("{", "  \"resnet-session\": 1,");
    assertThat(text)
        .contains("  \"select\": \"layer2.0.relu#1\",\n")
        .contains("    \"layer2.0.add/branch*0\",\n    \"layer2.0.add/shortcut*0.5\",\n")
        .contains("  \"kept-picture\": \"samples/tabby-cat.jpg\",\n");
  }

  @Test
  void filesAreNamedAsTheyLieAndAsTheyAreSeenFromTheSession() throws Exception {
    Path picture = folder.resolve("pictures").resolve("cat.jpg");
    SavedRun run =
        new SavedRun(null, new SavedPicture.OfFile(SavedFile.of(picture)), SavedChanges.NONE);
    var json =
        JsonParser.parseString(
                written(new SavedView(run, null, SavedLook.PLAIN, null, List.of(), List.of())))
            .getAsJsonObject();
    assertThat(json.get("picture").getAsString()).isEqualTo(picture.toString());
    assertThat(json.get("picture-beside").getAsString()).isEqualTo("pictures/cat.jpg");
  }

  @Test
  void aPlaceThatCannotBeWrittenKeepsWhatWasThere() throws Exception {
    Path file = Files.createDirectory(folder.resolve("taken.resnet-session"));
    Files.createFile(file.resolve("inside"));
    assertThatThrownBy(() -> ViewFile.write(SavedViews.full(), file))
        .isInstanceOf(IOException.class);
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  /** Wherever it is cut, what stands before the cut is taken and the cut is named. */
  @Test
  void aFileThatWasCutShortIsTakenUpToTheCut() throws Exception {
    String whole = written(SavedViews.full());
    int versionEnds = whole.indexOf(",\n");
    for (int end = versionEnds + 2; end < whole.strip().length(); end += 17) {
      ReadView read = read(whole.substring(0, end));
      assertThat(read.leftOut())
          .last()
          .satisfies(left -> assertThat(left.reason()).isEqualTo(LeftOut.Reason.CUT));
    }
    ReadView almost = read(whole.substring(0, whole.indexOf("\"breakpoint\"")));
    assertThat(almost.view().look()).isEqualTo(SavedViews.full().look());
    assertThat(almost.leftOut())
        .containsExactly(new LeftOut(LeftOut.Reason.CUT, "checkpoints-beside", ""));
  }

  /** It stands last, so that a cut takes nothing else. */
  @Test
  void aPictureThatLiesNowhereComesBackAndOneThatIsDamagedIsNamedInShort() throws Exception {
    SavedPicture pasted = new SavedPicture.OfBytes("pasted", new byte[] {-1, 0, 1, 2, 3});
    SavedRun run = new SavedRun(null, pasted, SavedChanges.NONE);
    SavedLook look = SavedViews.full().look();
    String whole = written(new SavedView(run, run, look, null, List.of(), List.of()));
    assertThat(read(whole).view().shown()).isEqualTo(run);
    assertThat(read(whole).view().kept()).isEqualTo(run);

    ReadView cut = read(whole.substring(0, whole.indexOf("picture-bytes") + 20));
    assertThat(cut.view().look()).isEqualTo(look);
    ReadView damaged = read(whole.replaceFirst("/wABAgM=", "§".repeat(5000)));
    assertThat(damaged.view().kept()).isEqualTo(run);
    assertThat(damaged.leftOut())
        .containsExactly(new LeftOut(LeftOut.Reason.VALUE, "picture-bytes", "§".repeat(100) + "…"));
  }

  @Test
  void partsOfTheWrongKindAreNamedAndTheRestIsTaken() throws Exception {
    ReadView read =
        read(
            """
            {"resnet-session": 1, "select": ["conv1"], "channel": 3, "zoom": {"deep": [1, [2]]},
             "cell": null, "panes": true, "unheard-of": {"x": 1}, "lesion": "conv1*0"}
            """);
    assertThat(read.view().look().select()).isEqualTo("conv1");
    assertThat(read.view().look().channel()).isEqualTo(3);
    assertThat(read.view().shown().changes().lesions()).hasSize(1);
    assertThat(read.leftOut())
        .containsExactly(
            new LeftOut(LeftOut.Reason.VALUE, "zoom", ""),
            new LeftOut(LeftOut.Reason.VALUE, "cell", ""),
            new LeftOut(LeftOut.Reason.VALUE, "panes", ""),
            new LeftOut(LeftOut.Reason.UNKNOWN, "unheard-of", ""));
  }

  @Test
  void whatIsKnownOfALaterVersionIsTaken() throws Exception {
    ReadView read = read("{\"resnet-session\": 2, \"select\": \"conv1\", \"shoes\": \"red\"}");
    assertThat(read.view().look().select()).isEqualTo("conv1");
    assertThat(read.leftOut())
        .containsExactly(
            new LeftOut(LeftOut.Reason.VERSION, "resnet-session", "2"),
            new LeftOut(LeftOut.Reason.UNKNOWN, "shoes", "red"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "[1, 2]",
        "{}",
        "{\"select\": \"conv1\"}",
        "\u0000\u0001",
        "{\"res"
      })
  void whatIsNoSessionIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            NoViewException.class,
            e -> assertThat(e.reason()).isEqualTo(NoViewException.Reason.FOREIGN));
  }

  @Test
  void aFileLargerThanAnySessionIsNotRead() throws IOException {
    Path file = folder.resolve("large.resnet-session");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(ViewFile.MOST_BYTES + 1);
    }
    assertThatThrownBy(() -> new ViewSource.OfFile(file).read())
        .isInstanceOfSatisfying(
            NoViewException.class,
            e -> assertThat(e.reason()).isEqualTo(NoViewException.Reason.LARGE));
  }

  @Test
  void deepNestingHarmsNobody() throws Exception {
    String deep = "{\"a\":".repeat(50_000);
    ReadView read = read("{\"resnet-session\": 1, \"select\": \"conv1\", \"zoom\": " + deep);
    assertThat(read.view().look().select()).isEqualTo("conv1");
    assertThat(read.leftOut()).containsExactly(new LeftOut(LeftOut.Reason.CUT, "select", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "view.resnet-session, whatever, true",
    "view.json, '{\n  \"resnet-session\": 1,', true",
    "view.json, '{\"other\": 1}', false",
    "view.txt, 'resnet-session', false"
  })
  void itsNameOrItsBeginningTellsWhatItIs(String name, String text, boolean meant)
      throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    assertThat(ViewFile.isMeantBy(file)).isEqualTo(meant);
  }

  @Test
  void aFileIsLookedForWhereItWasThenFromTheSessionThenBesideIt() {
    SavedFile file = new SavedFile("/home/teacher/lesson/cat.jpg", "../pictures/cat.jpg");
    Path here = folder.resolve("lesson").toAbsolutePath();
    assertThat(file.places(here))
        .containsExactly(
            Path.of("/home/teacher/lesson/cat.jpg").toAbsolutePath(),
            folder.resolve("pictures").resolve("cat.jpg").toAbsolutePath(),
            here.resolve("cat.jpg"));
  }

  @Test
  void aPathOfAnotherSystemStillTellsTheName() {
    assertThat(new SavedFile("C:\\Users\\김\\cat.jpg", null).places(folder))
        .contains(folder.resolve("cat.jpg").toAbsolutePath());
  }

  @Test
  void noOtherMachineIsAskedForAFile() {
    assertThat(new SavedFile("\\\\server\\share\\cat.jpg", "//server/cat.jpg").places(folder))
        .containsExactly(folder.resolve("cat.jpg").toAbsolutePath());
  }

  @ParameterizedTest
  @CsvSource({
    "/home/me/net.pth, true",
    "C:\\nets\\folder, true",
    "bundled, false",
    "resnet50:random=7, false",
    "'resnet:basic,2-2-2,stem=deep:random', false"
  })
  void aWholePathIsAFileAlsoWhereNobodyKnowsItsBytes(String argument, boolean file) {
    SavedModel model = new SavedModel(argument, null, null, null, Choices.NONE);
    assertThat(model.isFile()).isEqualTo(file);
  }

  @Test
  void otherBytesAreOtherWeights() throws Exception {
    Path file = Files.writeString(folder.resolve("a.pth"), "weights");
    WeightsIdentity identity = WeightsIdentity.of(file);
    assertThat(identity.fits(file)).isTrue();
    assertThat(identity.fits(Files.writeString(folder.resolve("b.pth"), "weighty"))).isFalse();
    assertThat(identity.fits(folder.resolve("gone.pth"))).isFalse();
    SavedModel model = new SavedModel(file.toString(), null, identity, null, Choices.NONE);
    assertThat(model.isFile()).isTrue();
  }
}
