package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What can be known of the script for Windows without Windows: that it does what the other does.
 */
class BatchScriptTest {
  private static final Path LAUNCHERS = Path.of("src", "main", "launcher");
  private static final Pattern GO = Pattern.compile("(?m)goto (\\w+)");
  private static final Pattern LABEL = Pattern.compile("(?m)^:(\\w+)");
  private static final Pattern CLEARED = Pattern.compile("(?m)^set \"(\\w+)=\"\\r?$");
  private static final Pattern REFUSED = Pattern.compile("(?m)^ +\"(\\$java is [^\"]+)\"");

  private static String script(String name) throws IOException {
    return Files.readString(LAUNCHERS.resolve(name));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void eachPlaceItGoesToIsThere() throws IOException {
    String batch = script("resnet-explorer.bat");
    assertThat(all(LABEL, batch)).doesNotHaveDuplicates().containsAll(Set.copyOf(all(GO, batch)));
  }

  @Test
  void itRefusesInTheSameWords() throws IOException {
    List<String> sentences = all(REFUSED, script("resnet-explorer"));
    assertThat(sentences).hasSize(2);
    for (String sentence : sentences) {
      String here = sentence.replace("$java", "\"%JAVA%\"").replace("$version", "%VERSION%");
      assertThat(script("resnet-explorer.bat")).contains("echo resnet-explorer: " + here + " 1>&2");
    }
  }

  @Test
  void itAsksForTheSameVersionOfJava() throws IOException {
    assertThat(script("resnet-explorer")).contains("-ge 17 ]");
    assertThat(script("resnet-explorer.bat")).contains("if %VERSION% LSS 17 goto oldjava");
  }

  @Test
  void itTakesTheSameVariablesOfOthersAway() throws IOException {
    String shell = script("resnet-explorer");
    int from = shell.indexOf("unset ");
    Set<String> unset =
        Pattern.compile("[A-Z][A-Z_0-9]+")
            .matcher(shell.substring(from, shell.indexOf("export ", from)))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    assertThat(all(CLEARED, script("resnet-explorer.bat"))).containsAll(unset);
  }
}
