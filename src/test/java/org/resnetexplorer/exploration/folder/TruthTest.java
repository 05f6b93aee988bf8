package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.Labels;

class TruthTest {
  private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

  private static final Labels FIVE =
      new Labels(
          List.of("French horn", "crane", "crane", "tench, Tinca tinca", "3"), Labels.Origin.FILE);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "French horn,0",
    "french_horn,0",
    "FRENCHHORN,0",
    "'tench, Tinca tinca',3",
    "tinca_tinca,3",
    "tench,3",
    "3,4",
    "2,2",
    "0,0"
  })
  void wordNamesAClass(String word, int index) {
    assertThat(new ClassWords(FIVE, 5, ENGLISH).find(word)).containsExactly(index);
  }

  @ParameterizedTest
  @CsvSource({"horn", "5", "french-horn", "n01440764", "''", "-1"})
  void otherWordsNameNone(String word) {
    assertThat(new ClassWords(FIVE, 5, ENGLISH).find(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"n01440764,0", "N02123045,281", "tabby,281", "n15075141,999"})
  void imageNetIsFoundByWordNetToo(String word, int index) {
    assertThat(new ClassWords(Labels.imagenet(), 1000, ENGLISH).find(word)).containsExactly(index);
  }

  /** torchvision calls the dog Cardigan, the jacket cardigan. */
  @Test
  void findsWhatTheProgramCallsItsOwnClassesInTheLanguage() {
    ClassWords korean = new ClassWords(Labels.cifar10(), 10, new Messages(Locale.KOREAN));
    assertThat(korean.find("고양이")).isEqualTo(korean.find("cat")).hasSize(1);
    assertThat(new ClassWords(Labels.cifar10(), 10, ENGLISH).find("고양이")).isEmpty();
  }

  @Test
  void namesThatDifferInCaseAloneAreTwoClasses() {
    assertThat(new ClassWords(Labels.imagenet(), 1000, ENGLISH).find("cardigan"))
        .containsExactlyInAnyOrder(264, 474);
  }

  @Test
  void nameOfTwoClassesIsLeftOut() throws IOException {
    Photos.write(folder.resolve("crane/1.png"), 1);
    Photos.write(folder.resolve("frenchhorn/2.png"), 1);

    Truth truth = truth(ClassMap.NONE);

    assertThat(truth.classes().values()).containsExactly(0);
    assertThat(truth.leftOut())
        .containsExactly(new LeftOut("crane", 1, "folder.left.ambiguous", List.of("crane", 2)));
  }

  @Test
  void folderOfNoClassIsListedWithItsPictures() throws IOException {
    Photos.write(folder.resolve("zebra/1.png"), 1);
    Photos.write(folder.resolve("zebra/2.png"), 1);
    Photos.write(folder.resolve("alone.png"), 1);

    assertThat(truth(ClassMap.NONE).leftOut())
        .containsExactly(
            new LeftOut("alone.png", 1, "folder.left.nofolder", List.of()),
            new LeftOut("zebra", 2, "folder.left.unknown", List.of("zebra")));
  }

  @Test
  void mapGoesBeforeTheNamesAndKnowsSinglePictures() throws IOException {
    Photos.write(folder.resolve("3/1.png"), 1);
    Photos.write(folder.resolve("x/1.png"), 1);
    Photos.write(folder.resolve("x/2.png"), 1);

    Truth truth =
        truth(new ClassMap(Map.of("3", "French horn", "x", "1", "x/2.png", "tench", "gone", "0")));

    assertThat(truth.classes().values()).containsExactly(0, 1, 3);
    assertThat(truth.leftOut())
        .containsExactly(new LeftOut("gone", 0, "folder.left.unused", List.of()));
  }

  @Test
  void mapIsReadFromLinesAndFromJson() throws IOException, FolderException {
    Path lines =
        Files.writeString(folder.resolve("a.csv"), "\uFEFF# said\r\na,b c\n\n\"d, e\";f\n");
    Path json = Files.writeString(folder.resolve("a.json"), "{\"a\": \"b c\", \"d, e\": \"f\"}");

    assertThat(ClassMap.read(lines).classes()).isEqualTo(Map.of("a", "b c", "d, e", "f"));
    assertThat(ClassMap.read(json)).isEqualTo(ClassMap.read(lines));
  }

  @Test
  void quotationMarksInANameAreWrittenTwice() throws IOException, FolderException {
    Path file = Files.writeString(folder.resolve("a.csv"), "\"the \"\"b\"\", c\",\"\"\"d\"\"\"\n");

    assertThat(ClassMap.read(file).classes()).isEqualTo(Map.of("the \"b\", c", "\"d\""));
  }

  @ParameterizedTest
  @CsvSource({
    "'a,b,c',folder.map.line",
    "a,folder.map.line",
    "'a,b\na,c',folder.map.twice",
    "'{\"a\": [1]}',folder.map.json",
    "{,folder.map.json"
  })
  void mapThatIsNoneIsRefused(String text, String key) throws IOException {
    Path file = Files.writeString(folder.resolve("map"), text);

    assertThatThrownBy(() -> ClassMap.read(file))
        .isInstanceOfSatisfying(FolderException.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private Truth truth(ClassMap map) throws IOException {
    return Truth.of(PictureFolder.read(folder), new ClassWords(FIVE, 5, ENGLISH), map);
  }
}
