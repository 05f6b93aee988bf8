package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightsMessagesTest {

  private static final Path TEXTS = Path.of("resources/org/resnetexplorer/weights");
  private static final Path CODE = Path.of("src/main/java/org/resnetexplorer/weights");

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> found(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void koreanHasTheSameKeysAndArguments() throws IOException {
    Properties english = texts("messages.properties");
    Properties korean = texts("messages_ko.properties");
    assertThat(korean.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      assertThat(found("\\{(\\d)\\}", korean.getProperty(key)))
          .as(key)
          .isEqualTo(found("\\{(\\d)\\}", english.getProperty(key)));
    }
  }

  @Test
  void everySentenceHasANextStep() throws IOException {
    Properties english = texts("messages.properties");
    for (String key : english.stringPropertyNames()) {
      if (!key.startsWith("weights.reason.")
          && !key.startsWith("weights.note.")
          && !key.endsWith(".next")) {
        assertThat(english).containsKey(key + ".next");
      }
    }
  }

  @Test
  void everyReasonInTheCodeHasWords() throws IOException {
    Properties english = texts("messages.properties");
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(found("Phrase\\.of\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"", code.toString()))
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(english).containsKey("weights.reason." + reason));
    assertThat(found("Refusal\\.of\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"", code.toString()))
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(english).containsKey("weights." + reason));
  }

  @Test
  void aReasonInsideASentenceIsInTheSameLanguage() {
    WeightsException refused =
        Refusal.tensor("fc.bias", Place.NOWHERE, Phrase.of("bytes", 1200L, 4000L));
    assertThat(refused.sentence(Locale.ENGLISH))
        .isEqualTo(
            "fc.bias does not fit its data (1,200 bytes are there, 4,000 are needed)."
                + " The file is damaged or was made to mislead.");
    assertThat(refused.sentence(Locale.KOREAN)).contains("1,200바이트가 있는데 4,000바이트가 필요함");
  }

  @Test
  void textFromAFileIsCutAndEscaped() {
    WeightsException refused =
        Refusal.of("missing", Place.NOWHERE, "a\u0000b\u202E" + "x".repeat(200));
    assertThat(refused.sentence(Locale.ENGLISH))
        .contains("a\\u0000b\\u202Exxx")
        .contains("...")
        .hasSizeLessThan(150);
  }
}
