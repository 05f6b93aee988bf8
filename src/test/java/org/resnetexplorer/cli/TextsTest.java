package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.text.Messages;

/** English and Korean say the same things. */
class TextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private final Messages english = new Panes().messages(Locale.ENGLISH);
  private final Messages korean = new Panes().messages(Locale.KOREAN);

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(korean.keys()).isEqualTo(english.keys());
  }

  @Test
  void koreanIsNotEnglishLeftOver() {
    ResourceBundle texts = korean.asBundle();
    assertThat(texts.getString("app.action.open-picture")).isEqualTo("사진 열기…");
  }

  @Test
  void everyTextIsAPatternThatReads() {
    for (Messages language : Set.of(english, korean)) {
      ResourceBundle texts = language.asBundle();
      for (String key : language.keys()) {
        assertThatCode(() -> new MessageFormat(texts.getString(key), language.locale()))
            .as(key)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void translationsUseTheSamePlaceholdersOrFewer() {
    for (String key : english.keys()) {
      Set<String> here = placeholders(english.asBundle().getString(key));
      assertThat(here).as(key).containsAll(placeholders(korean.asBundle().getString(key)));
    }
  }

  /**
   * One alone begins a quotation and is lost; what a view's file names is shown as it is written.
   */
  @Test
  void apostrophesAreDoubledWhereATextIsFilledIn() throws IOException {
    String views = views();
    for (String key : english.keys()) {
      if (!key.startsWith("cli.help.") && !views.contains("%" + key + "\"")) {
        String rest = english.asBundle().getString(key).replace("''", "");
        assertThat(rest.replaceAll("'[{}]+'", "")).as(key).doesNotContain("'");
      }
    }
  }

  private static String views() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("resources"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".fxml")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void aSystemInAnotherLanguageReadsEnglish() {
    assertThat(new Panes().messages(Locale.GERMAN).text("app.status.ready")).isEqualTo("Ready");
  }

  private static Set<String> placeholders(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
