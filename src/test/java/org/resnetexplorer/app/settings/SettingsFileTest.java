package org.resnetexplorer.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.SpecialFiles;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.TextSize;

class SettingsFileTest {
  /** Other than those of the first start in every field. */
  private static final Settings USUAL =
      new Settings(
          Theme.DARK,
          new WindowPlace(10, 20, 1200, 800, true),
          new RecentFiles(List.of("/tmp/b.pth"), List.of("/tmp/cat.jpg"), "/tmp"),
          Orientation.TORCHVISION,
          new CanvasChoices(true, true),
          new MapsLook(ColorMap.MAGMA, Gamma.HALF, ScaleScope.BLOCK, 97),
          new Preferences(Language.KOREAN, TextSize.LARGEST, NetworkConsent.NEVER),
          new MachineChoices(3, "/srv/weights", "https://example.org/models"),
          new LastView(
              "resnet50:random", List.of("table", "code"), new LastView.Dividers(200, 310, 280)));

  @TempDir Path folder;
  private Path path;
  private SettingsFile file;

  @BeforeEach
  void make() {
    path = folder.resolve("deep").resolve("settings.json");
    file = new SettingsFile(path);
  }

  @Test
  void theFirstStartUsesDefaults() {
    assertThat(file.read()).isEqualTo(Settings.FIRST);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Settings changed =
        new Settings(
            Theme.DARK,
            new WindowPlace(10, 20, 1200, 800, false),
            new RecentFiles(List.of(), List.of("/tmp/고양이.jpg"), "/tmp"),
            Orientation.TORCHVISION,
            CanvasChoices.FIRST,
            MapsLook.FIRST,
            Preferences.FIRST,
            MachineChoices.FIRST,
            LastView.NONE);
    file.write(changed);
    assertThat(file.read()).isEqualTo(changed);
  }

  @Test
  void ofTwoWindowsNeitherWritesOverWhatTheOtherHasChanged() {
    file.write(USUAL);
    Settings one = file.read();
    SettingsFile otherFile = new SettingsFile(path);
    Settings other = otherFile.read();

    otherFile.write(
        other
            .withTheme(Theme.LIGHT)
            .withPreferences(other.preferences().withTextSize(TextSize.NORMAL))
            .withCanvas(other.canvas().withReduceMotion(null)));
    file.write(
        one.withOrientation(Orientation.UPRIGHT)
            .withPreferences(one.preferences().withConsent(NetworkConsent.ASK)));

    assertThat(file.read())
        .isEqualTo(
            USUAL
                .withTheme(Theme.LIGHT)
                .withOrientation(Orientation.UPRIGHT)
                .withCanvas(new CanvasChoices(null, true))
                .withPreferences(
                    new Preferences(Language.KOREAN, TextSize.NORMAL, NetworkConsent.ASK)));
  }

  @Test
  void whatTwoWindowsOpenedIsRememberedOfBothAndWhatOneTookOffTheListStaysOff() {
    file.write(USUAL);
    Settings one = file.read();
    SettingsFile otherFile = new SettingsFile(path);
    Settings other = otherFile.read();

    otherFile.write(other.withRecent(opened("/tmp/dog.jpg", "/tmp/cat.jpg")));
    file.write(one.withRecent(opened("/tmp/tench.jpg")));

    assertThat(file.read().recent().recentPictures())
        .containsExactly("/tmp/tench.jpg", "/tmp/dog.jpg");
  }

  private static RecentFiles opened(String... pictures) {
    return new RecentFiles(List.of("/tmp/b.pth"), List.of(pictures), "/tmp");
  }

  @Test
  void aWindowsPlaceIsOneWindowsWhole() {
    file.write(USUAL);
    Settings one = file.read();
    SettingsFile otherFile = new SettingsFile(path);
    Settings other = otherFile.read();

    otherFile.write(other.withPlace(new WindowPlace(90, 20, 1300, 800, true)));
    file.write(one.withPlace(new WindowPlace(10, 50, 1200, 900, true)));

    assertThat(file.read().place()).isEqualTo(new WindowPlace(10, 50, 1200, 900, true));
  }

  @Test
  void writingLeavesNothingBeside() throws IOException {
    file.write(Settings.FIRST);
    file.write(USUAL);
    try (var list = Files.list(path.getParent())) {
      assertThat(list).containsExactly(path);
    }
  }

  @Test
  void writingThatFailsLeavesNothingBesideEither() throws IOException {
    Files.createDirectories(path.resolve("in the way"));
    file.write(USUAL);
    try (var list = Files.list(path.getParent())) {
      assertThat(list).containsExactly(path);
    }
  }

  @Test
  void aFileThatCannotBeReadIsKeptAsideAndDefaultsApply() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{ not json");
    assertThat(file.read()).isEqualTo(Settings.FIRST);
    assertThat(path.resolveSibling("settings.json.unreadable")).hasContent("{ not json");
    assertThat(path).doesNotExist();
  }

  @Test
  void whatAnEarlierVersionWroteIsKept() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(
        path, "{\"version\": 2, \"theme\": \"DARK\", \"recentWeights\": [\"/tmp/a.pth\"]}");
    Settings read = file.read();
    assertThat(read.theme()).isEqualTo(Theme.DARK);
    assertThat(read.recent().recentWeights()).containsExactly("/tmp/a.pth");
    assertThat(read.orientation()).isEqualTo(Orientation.UPRIGHT);
    assertThat(read.recent().recentPictures()).isEmpty();
  }

  @Test
  void theLookOfMapsIsRememberedAndOneThatCannotBeIsNot() throws IOException {
    MapsLook look = new MapsLook(ColorMap.MAGMA, Gamma.HALF, ScaleScope.BLOCK, 97);
    file.write(withMaps(look));
    assertThat(file.read().maps()).isEqualTo(look);
    file.write(withMaps(look.withTileSide(-3)));
    assertThat(file.read().maps()).isEqualTo(MapsLook.FIRST);
  }

  @Test
  void settingsOfAnUnknownVersionAreNotGuessedAt() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{\"version\": 99, \"theme\": \"DARK\"}");
    assertThat(file.read()).isEqualTo(Settings.FIRST);
  }

  private static Settings withMaps(MapsLook look) {
    return USUAL.withMaps(look);
  }

  /** A file that is all right but for one field. */
  private Settings with(String field, String value) throws IOException {
    JsonObject json = written();
    json.add(field, JsonParser.parseString(value));
    Files.writeString(path, json.toString());
    return file.read();
  }

  private JsonObject written() throws IOException {
    file.write(USUAL);
    return JsonParser.parseString(Files.readString(path)).getAsJsonObject();
  }

  @Test
  void everyFieldIsRead() {
    file.write(USUAL);
    assertThat(file.read()).isEqualTo(USUAL);
    assertThat(path.resolveSibling("settings.json.unreadable")).doesNotExist();
  }

  @Test
  void aListOfPathsWithHolesLosesTheHolesAlone() throws IOException {
    String holes = "[null, \"/tmp/a.pth\", 7, {}, [\"/tmp\"], \"\", \"bad\\u0000\"]";
    Settings read = with("recentWeights", holes);
    assertThat(read.recent().recentWeights()).containsExactly("/tmp/a.pth");
    assertThat(read.place()).isEqualTo(USUAL.place());
    assertThat(with("recentPictures", holes).recent().recentPictures())
        .containsExactly("/tmp/a.pth");
    assertThat(path.resolveSibling("settings.json.unreadable")).content().contains("null");
  }

  /** Each has its first value then, and all others are kept. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme | null | 0",
        "theme | \"PURPLE\" | 1",
        "theme | 3 | 1",
        "theme | [\"DARK\"] | 1",
        "x | \"left\" | 1",
        "x | 1e999 | 1",
        "x | null | 0",
        "y | {} | 1",
        "width | -1600 | 1",
        "width | 0 | 1",
        "width | 1e300 | 1",
        "height | true | 1",
        "height | -0.5 | 1",
        "height | \"NaN\" | 0",
        "maximized | \"yes\" | 1",
        "maximized | 1 | 1",
        "recentWeights | \"/tmp/a.pth\" | 1",
        "recentWeights | null | 0",
        "recentPictures | {} | 1",
        "orientation | \"SIDEWAYS\" | 1",
        "orientation | null | 0",
        "lastFolder | [] | 1",
        "lastFolder | \"bad\\u0000\" | 1",
        "lastFolder | null | 0",
        "canvas | 5 | 1",
        "canvas | null | 0",
        "maps | \"green\" | 1",
        "maps | {\"colours\": \"DIVERGING\"} | 1",
        "maps | {\"tileSide\": -3} | 1",
        "maps | {\"tileSide\": 1e12} | 1",
        "maps | {\"tileSide\": 50.5} | 1",
        "maps | null | 0",
        "preferences | 7 | 1",
        "preferences | null | 0",
        "preferences | {\"language\": \"KLINGON\"} | 1",
        "preferences | {\"textSize\": 13} | 1",
        "preferences | {\"consent\": true} | 1",
        "machine | [] | 1",
        "machine | null | 0",
        "machine | {\"threads\": -1} | 1",
        "machine | {\"threads\": 2.5} | 1",
        "machine | {\"threads\": 1e9} | 1",
        "machine | {\"threads\": \"two\"} | 1",
        "machine | {\"weightsFolder\": \"weights\"} | 1",
        "machine | {\"weightsFolder\": \"bad\\u0000\"} | 1",
        "machine | {\"weightsFolder\": 7} | 1",
        "machine | {\"mirror\": \"ftp://example.org\"} | 1",
        "machine | {\"mirror\": \"http://example.org/models\"} | 1",
        "last | \"bundled\" | 1",
        "last | null | 0",
        "last | {\"model\": 7} | 1",
        "last | {\"panes\": \"table\"} | 1",
        "last | {\"dividers\": {\"tree\": -5, \"right\": 1, \"lower\": 1}} | 1",
      })
  void aFieldThatCannotBeUsedHasItsFirstValue(String field, String value, int faulty)
      throws IOException {
    Settings read = with(field, value);
    JsonObject expected = written();
    expected.add(field, firstValues().get(field));
    Files.writeString(path, expected.toString());
    assertThat(read).isEqualTo(file.read());
    assertThat(read).isNotEqualTo(USUAL);
    assertThat(Files.exists(path.resolveSibling("settings.json.unreadable")))
        .isEqualTo(faulty == 1);
  }

  private JsonObject firstValues() throws IOException {
    file.write(Settings.FIRST);
    return JsonParser.parseString(Files.readString(path)).getAsJsonObject();
  }

  @Test
  void partsOfALookThatCannotBeUsedHaveTheirFirstValue() throws IOException {
    MapsLook look =
        with("maps", "{\"colours\": \"MAGMA\", \"gamma\": \"?\", \"scope\": null}").maps();
    assertThat(look).isEqualTo(MapsLook.FIRST.withColours(ColorMap.MAGMA));
    CanvasChoices canvas =
        with("canvas", "{\"reduceMotion\": \"?\", \"meanThumbnails\": true}").canvas();
    assertThat(canvas).isEqualTo(new CanvasChoices(null, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "3", "{}", "{\"version\": \"3\"}", "{\"version\": 3"})
  void whatIsNoSettingsIsKeptAside(String text) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    assertThat(file.read()).isEqualTo(Settings.FIRST);
    assertThat(path.resolveSibling("settings.json.unreadable")).hasContent(text);
  }

  @Test
  void aFileNestedWithoutEndIsKeptAside() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{\"version\": 3, \"maps\": " + "[".repeat(100_000));
    assertThat(file.read()).isEqualTo(Settings.FIRST);
  }

  @Test
  void aHugeFileIsKeptAsideUnread() throws IOException {
    Files.createDirectories(path.getParent());
    try (RandomAccessFile huge = new RandomAccessFile(path.toFile(), "rw")) {
      huge.setLength(20L << 30);
    }
    assertThat(file.read()).isEqualTo(Settings.FIRST);
    assertThat(path).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeOrAFolderInPlaceOfTheFileIsKeptAside() throws IOException, InterruptedException {
    Files.createDirectories(path.getParent());
    SpecialFiles.pipe(path);
    assertThat(file.read()).isEqualTo(Settings.FIRST);
    Files.delete(path.resolveSibling("settings.json.unreadable"));
    Files.createDirectory(path);
    assertThat(file.read()).isEqualTo(Settings.FIRST);
    assertThat(path).doesNotExist();
  }
}
