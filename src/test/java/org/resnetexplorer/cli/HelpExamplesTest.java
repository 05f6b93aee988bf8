package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.exploration.session.NoViewException;
import org.resnetexplorer.exploration.session.ViewSource;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.download.DownloadSource;
import picocli.CommandLine;

/**
 * The examples of every help are typed as they stand, from the first of a page to the last, and do
 * what they say. What needs the network or weights that are not bundled says so and what to do.
 */
class HelpExamplesTest {
  private static final String FORM = "resnet-explorer COMMAND --help";

  /** What an example says that can't be done here, on standard error. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "resnet-explorer download resnet50",
          "resnet-explorer: ResNet-50 IMAGENET1K_V2 has 102.5 MB, comes from 127.0.0.1:1 and would"
              + " be kept in "
              + AppFolders.ofThisProcess().weights()
              + ". Nothing was downloaded, because nobody is here to ask.\n"
              + "To agree to that: resnet-explorer download resnet50-v2 --yes\n",
          "resnet-explorer download resnet152-v1 --yes",
          "resnet-explorer: The server 127.0.0.1 cannot be reached.\n"
              + "Check the connection to the internet, then try again.\n",
          "resnet-explorer evaluate imagenet --set val --model resnet50 --json",
          "resnet-explorer: The official weights of resnet50 are not on this computer.\n"
              + "Download them (resnet-explorer download resnet50), open a file of weights, or look"
              + " at the untrained network with resnet50:random.\n");

  @TempDir private Path folder;
  private ExamplesFolder examples;
  private final String usualSource = System.getProperty(DownloadSource.PROPERTY, "");

  @BeforeEach
  void layOut() throws IOException, WeightsException {
    examples = ExamplesFolder.in(folder);
    // Nothing listens there, as on a computer without network.
    System.setProperty(DownloadSource.PROPERTY, "http://127.0.0.1:1");
  }

  @AfterEach
  void restore() {
    if (usualSource.isEmpty()) {
      System.clearProperty(DownloadSource.PROPERTY);
    } else {
      System.setProperty(DownloadSource.PROPERTY, usualSource);
    }
  }

  static Stream<List<String>> pages() {
    return HelpPages.pages(HelpPages.program(Locale.ENGLISH)).stream().map(HelpPages::examples);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void examplesOfAPageWorkOneAfterAnother(List<String> lines) throws IOException {
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      if (!line.equals(FORM)) {
        type(line);
      }
    }
  }

  private void type(String line) throws IOException {
    assertThat(line).startsWith("resnet-explorer");
    WindowOfExamples window = new WindowOfExamples();
    Cli cli = Cli.with(window, examples.arguments(line).toArray());
    String refusal = REFUSED.get(line);
    if (refusal != null) {
      assertThat(cli.code()).as(line).isEqualTo(1);
      assertThat(cli.err()).as(line).isEqualTo(refusal);
      return;
    }
    assertThat(cli.err()).as(line).isEmpty();
    assertThat(cli.code()).as(line).isZero();
    for (Path file : examples.files(line)) {
      assertThat(hasContent(file) || window.drew(file)).as(file + " of " + line).isTrue();
    }
  }

  private static boolean hasContent(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> inside = Files.list(file)) {
        return inside.findAny().isPresent();
      }
    }
    return Files.exists(file) && Files.size(file) > 0;
  }

  @Test
  void everyCommandHasTheHelpThatTheProgramSpeaksOf() {
    assertThat(HelpPages.examples(HelpPages.program(Locale.ENGLISH))).contains(FORM);
    for (String command : HelpPages.commands()) {
      assertThat(Cli.run(command, "--help").code()).as(command).isZero();
    }
  }

  @Test
  void everyRefusedExampleIsOne() {
    assertThat(pages().flatMap(List::stream)).containsAll(REFUSED.keySet());
  }

  @Test
  void examplesAreTheSameInKorean() {
    Map<String, List<String>> korean = byPage(Locale.KOREAN);
    assertThat(korean).isEqualTo(byPage(Locale.ENGLISH));
    assertThat(korean).hasSizeGreaterThan(15);
  }

  private static Map<String, List<String>> byPage(Locale language) {
    return HelpPages.pages(HelpPages.program(language)).stream()
        .collect(Collectors.toMap(CommandLine::getCommandName, HelpPages::examples));
  }

  /** Has the panes of the real one. */
  private static final class WindowOfExamples implements Window {
    private final RecordingWindow recording = new RecordingWindow();

    @Override
    public Display display() {
      return recording.display();
    }

    @Override
    public List<String> panels() {
      return new Panes().names();
    }

    @Override
    public void open(Opening request) throws DisplayException {
      read(request.saved());
      recording.open(request);
    }

    @Override
    public String draw(Snapshot request) {
      read(request.saved());
      return recording.draw(request);
    }

    /** As the real one reads it. */
    private static void read(@Nullable ViewSource view) {
      if (view != null) {
        try {
          assertThat(view.read().leftOut()).isEmpty();
        } catch (NoViewException e) {
          throw new AssertionError(e);
        }
      }
    }

    boolean drew(Path file) {
      return recording.drawn.stream().anyMatch(request -> request.out().equals(file));
    }
  }
}
