package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.text.Messages;
import picocli.CommandLine;

/** Texts keep their apostrophes from the bundle to the reader, and have none too many. */
class LostApostropheTest {
  /**
   * One thing, and a word that looks like many: {@code a files Bottlenecks}. After {@code each} and
   * {@code one} a verb may stand.
   */
  private static final Pattern ONE_OF_MANY =
      Pattern.compile("\\b(?:an?|every|another) ([a-z]+s)\\b(?!['’])");

  private static final Pattern SHORTENED =
      Pattern.compile("\\b(?:can|don|doesn|isn|aren|won|wasn|couldn|hasn|didn)t\\b");

  /** Words of one thing: a class, a focus, an axis, a bias. */
  private static final Pattern ONE = Pattern.compile(".*(?:ss|us|is|as)|means|series|lens|yes");

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void helpHasNoApostropheTwice(String language) {
    for (CommandLine page : HelpPages.pages(HelpPages.program(Locale.forLanguageTag(language)))) {
      assertThat(page.getUsageMessage()).doesNotContain("''");
    }
  }

  @Test
  void noHelpHasAWordWhoseApostropheIsLost() {
    for (CommandLine page : HelpPages.pages(HelpPages.program(Locale.ENGLISH))) {
      assertThat(lost(page.getUsageMessage().replaceAll("\\s+", " "))).isEmpty();
    }
  }

  @Test
  void noTextHasAWordWhoseApostropheIsLost() {
    Messages english = new Panes().messages(Locale.ENGLISH);
    ResourceBundle texts = english.asBundle();
    for (String key : english.keys()) {
      assertThat(lost(texts.getString(key))).as(key).isEmpty();
    }
  }

  @Test
  void aLostOneIsNoticed() {
    assertThat(lost("Which stages of a files Bottlenecks dilate; every blocks sum can't or cant."))
        .containsExactly("a files", "cant", "every blocks");
    assertThat(lost("Each class's bias, a file’s Bottlenecks, an axis, every lens.")).isEmpty();
  }

  private static Set<String> lost(String text) {
    Set<String> lost = new TreeSet<>();
    Matcher one = ONE_OF_MANY.matcher(text);
    while (one.find()) {
      if (!ONE.matcher(one.group(1)).matches()) {
        lost.add(one.group());
      }
    }
    SHORTENED.matcher(text).results().forEach(found -> lost.add(found.group()));
    return lost;
  }
}
