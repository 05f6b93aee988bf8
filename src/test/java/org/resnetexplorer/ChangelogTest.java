package org.resnetexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The changes that users read of are those of the version that is built. */
class ChangelogTest {
  /** The project's own version is the first that stands in its file. */
  private static final Pattern BUILT = Pattern.compile("<version>([^<]+)</version>");

  private static final Pattern TOLD = Pattern.compile("(?m)^## (\\S+) – ");

  @Test
  void firstVersionOfTheChangesIsTheOneThatIsBuilt() throws IOException {
    assertThat(first(TOLD, "CHANGELOG.md")).isEqualTo(first(BUILT, "pom.xml"));
  }

  private static String first(Pattern version, String file) throws IOException {
    return version
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
