package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.read.WeightsReader;

class LabelsTest {

  private static final Path FILES = Path.of("src/test/resources/labels");

  private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);
  private static final byte[] SPECIAL =
      "\"'{}[]:,;\\0123 /n\t\n\r\0a".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Labels read(String text) throws IOException, WeightsException {
    return Labels.fromFile(Files.writeString(folder.resolve("labels.txt"), text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one_a_line.txt", "list.json", "numbers_to_names.json", "class_to_idx.json",
        "imagenet_class_index.json", "config.json", "clsidx_to_labels.txt", "python_list.txt",
        "python_class_to_idx.txt", "synset_words.txt", "index_name.csv", "name_index.csv"
      })
  void readsEveryFormInWhichListsGoRound(String file) throws WeightsException {
    assertThat(Labels.fromFile(FILES.resolve(file)).names())
        .containsExactly("tench", "goldfish", "great white shark");
  }

  @Test
  void theProgramsOwnFewAreSaidInTheLanguageAndAllOthersStay()
      throws IOException, WeightsException {
    ModelCatalog none = new ModelCatalog(folder);
    Messages english = new Messages(Locale.ENGLISH);
    Messages korean = new Messages(Locale.KOREAN);
    try (WeightedModel bundled = new ModelOpener(new WeightsReader(), none).open("bundled")) {
      for (Labels few : List.of(bundled.labels(), Labels.cifar10())) {
        for (int i = 0; i < few.names().size(); i++) {
          assertThat(few.find(i, english)).isEqualTo(few.find(i)).isPresent();
          assertThat(few.find(i, korean)).get().asString().matches("[가-힣() ]+");
        }
        assertThat(few.find(few.names().size(), korean)).isEmpty();
      }
    }
    for (Labels others : List.of(Labels.imagenet(), read("cat\ndog\n"))) {
      assertThat(others.find(1, korean)).isEqualTo(others.find(1)).isPresent();
    }
  }

  @Test
  void readsTheListOfPlacesWithoutItsFolders() throws IOException, WeightsException {
    assertThat(Labels.fromFile(FILES.resolve("categories_places.txt")).names())
        .containsExactly("tench", "goldfish", "great_white_shark");
    assertThat(read("/a/airfield 0\n/a/apartment_building/outdoor 1\n").names())
        .containsExactly("airfield", "apartment_building/outdoor");
  }

  @Test
  void keepsAllWordsOfAnImageNetClass() throws IOException, WeightsException {
    assertThat(read("n01440764 tench, Tinca tinca\n").names())
        .containsExactly("tench, Tinca tinca");
    assertThat(read("{0: 'tench, Tinca tinca', 1: \"jack-o'-lantern\", 2: 'it\\'s',}").names())
        .containsExactly("tench, Tinca tinca", "jack-o'-lantern", "it's");
    assertThat(read("0,\"tench, \"\"Tinca\"\"\"").names()).containsExactly("tench, \"Tinca\"");
  }

  @Test
  void takesNumbersOnlyWhereTheyAreWrittenAsClasses() throws IOException, WeightsException {
    assertThat(read("{\"1\": 0, \"10\": 1, \"2\": 2}").names()).containsExactly("1", "10", "2");
    assertThat(read("101\n102\n").names()).containsExactly("101", "102");
    assertThat(read("cat, domestic\ndog, domestic\n").names()).contains("dog, domestic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"0\": \"a\", \"2\": \"b\"} | class 1 has no name",
        "{\"a\": 0, \"b\": 0} | class 0 has two names",
        "{\"1\": \"a\", \"2\": \"b\"} | its classes are counted from 1, networks count them from 0",
        "{\"1\": \"a\", \"3\": \"b\"} | class 0 has no name",
        "{} | it has no names",
        "{\"cat\": \"dog\"} | “cat” has no name or number of a class beside it",
        "{\"0\": {}} | “0” has no name or number of a class beside it",
        "{0: print('x')} | it is no dictionary or list of plain texts from “0: print('x')}” on",
        "{0: 'a'} + {1: 'b'} | it is no dictionary or list of plain texts from “+ {1: 'b'}” on",
        "0,a;2,b | class 1 has no name"
      })
  void saysTrulyWhyAListCannotBeUsed(String text, String reason) {
    WeightsException refusal =
        catchThrowableOfType(WeightsException.class, () -> read(text.replace(';', '\n')));

    assertThat(refusal.sentence(Locale.ENGLISH))
        .startsWith("The list of class names cannot be used: " + reason + ".");
  }

  @Test
  void numbersInTheOrderOfTextAreNoticedAndSaid() throws IOException, WeightsException {
    assertThat(read("1\n10\n100\n101\n11\n2\n").notes())
        .extracting(note -> note.text(Locale.ENGLISH))
        .containsExactly(
            "The class names are numbers in the order of text (1, 10, 100, 101). Check that this is"
                + " the order in which the network was trained.");
    assertThat(read("{\"class_1\": 0, \"class_10\": 1, \"class_2\": 2}").notes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\n2\n10\n", "001\n002\n010\n", "2\n1\n10\n", "a1\nb10\nc2\n", "1\n"})
  void orderThatDoesNotContradictItselfIsNotMentioned(String text)
      throws IOException, WeightsException {
    assertThat(read(text).notes()).isEmpty();
  }

  @Test
  void readsOneNameALine() throws IOException, WeightsException {
    assertThat(read("cat\ngolden retriever\r\n고양이\n").names())
        .containsExactly("cat", "golden retriever", "고양이");
  }

  @Test
  void readsAJsonListOfTexts() throws IOException, WeightsException {
    assertThat(read(" [\"cat\", \"a, \\\"b\\\"\"]\n").names()).containsExactly("cat", "a, \"b\"");
  }

  @Test
  void passesOverAByteOrderMarkOfAnEditor() throws IOException, WeightsException {
    assertThat(read("\uFEFFcat\ndog").names()).containsExactly("cat", "dog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "cat\n\ndog", "cat\u0007", "[\"cat\",]", "[1]", "[\"cat\"] x", "[\"\"]"})
  void refusesWhatIsNoListOfNames(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(WeightsException.class);
  }

  @Test
  void refusesTextThatIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("latin1.txt"), new byte[] {'c', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> Labels.fromFile(file)).isInstanceOf(WeightsException.class);
  }

  @Test
  void refusesAFileAboveOneMebibyte() {
    assertThatThrownBy(() -> read("a\n".repeat(600_000)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.limit");
  }

  @Test
  void knowsTheThousandClassesOfImageNetAndTheTenOfCifar() {
    assertThat(Labels.imagenet().names()).hasSize(1000);
    assertThat(Labels.imagenet().find(207)).contains("golden retriever");
    assertThat(Labels.cifar10().names()).hasSize(10).startsWith("airplane");
  }

  @Test
  void hasNoNameOutsideItsRange() {
    assertThat(Labels.cifar10().find(10)).isEmpty();
    assertThat(Labels.cifar10().find(-1)).isEmpty();
    assertThat(Labels.none().find(0)).isEmpty();
  }

  @Test
  void mutatedListsAreReadOrRefusedInTime() throws IOException {
    List<byte[]> sources = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES)) {
      for (Path file : files.sorted().toList()) {
        sources.add(Files.readAllBytes(file));
      }
    }
    Random random = new Random(14);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] text = sources.get(random.nextInt(sources.size())).clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        text[random.nextInt(text.length)] = SPECIAL[random.nextInt(SPECIAL.length)];
      }
      Path file = Files.write(folder.resolve("mutated"), text);
      try {
        assertThat(Labels.fromFile(file).names()).isNotEmpty();
        read++;
      } catch (WeightsException e) {
        assertThat(e.key()).startsWith("weights.");
        refused++;
      }
    }
    assertThat(read).isGreaterThan(MUTATIONS / 10);
    assertThat(refused).isGreaterThan(MUTATIONS / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{0: '", "[\"", "{\"0\": \"", "0,\"", "{", "[[[[", "/a/", "n01440764 "})
  void longAndDeepTextsAreRefusedWithoutATrace(String start) {
    for (String filling : List.of("a", "\"\"", "\\'", "[", "{\"a\":")) {
      String text = start + filling.repeat(900_000 / filling.length());

      assertThatThrownBy(() -> read(text)).isInstanceOf(WeightsException.class);
    }
  }
}
