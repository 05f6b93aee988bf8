package org.resnetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightFiles;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.random.RandomWeights;

/**
 * The folder in which the examples of the help are typed: what they name to be read is there, all
 * of it real. A process can't change its working folder, so the names are made absolute.
 */
final class ExamplesFolder {
  private static final String SMALL_NET = "basic,1-1-1-1,channels=8,classes=4";
  private static final Map<String, List<String>> PHOTOS =
      Map.of(
          "cat", List.of("tabby-cat.jpg", "kitten.jpg"),
          "dog", List.of("samoyeds.jpg", "red-panda.jpg"),
          "church", List.of("reims-cathedral.jpg", "rocket.jpg"),
          "tulip", List.of("tulips.jpg", "dandelion-clocks.jpg"));

  /** A word, or words in quotation marks. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** What is a file by its ending, or by the option before it. */
  private static final String ENDING = "[\\w./-]+[.](?:png|npy|csv|json|svg|html|safetensors)";

  private static final List<String> WRITING = List.of("--out", "--csv");

  private final Path folder;

  private ExamplesFolder(Path folder) {
    this.folder = folder;
  }

  static ExamplesFolder in(Path folder) throws IOException, WeightsException {
    Path samples = Files.createDirectories(folder.resolve("samples"));
    try (Stream<Path> files = Files.list(Path.of("samples"))) {
      for (Path file : files.toList()) {
        Files.copy(file, samples.resolve(file.getFileName()));
      }
    }
    for (String picture : List.of("photo.jpg", "new.jpg", "cat.jpg")) {
      Files.copy(Cli.KITTEN, folder.resolve(picture));
    }
    photos(folder.resolve("photos"));
    photos(folder.resolve("imagenet/train"));
    photos(folder.resolve("imagenet/val"));
    Files.writeString(
        folder.resolve("lesson.resnet-session"),
        "{\"resnet-session\": 1, \"picture\": \"photo.jpg\", \"select\": \"layer3.0.add\"}\n");
    weights(folder);
    Cli.run("input", Cli.KITTEN, "--out", folder.resolve("input.npy"));
    return new ExamplesFolder(folder);
  }

  private static void photos(Path folder) throws IOException {
    for (Map.Entry<String, List<String>> entry : PHOTOS.entrySet()) {
      Path group = Files.createDirectories(folder.resolve(entry.getKey()));
      for (String picture : entry.getValue()) {
        Files.copy(Path.of("samples", picture), group.resolve(picture));
      }
    }
  }

  private static void weights(Path folder) throws IOException, WeightsException {
    Files.writeString(folder.resolve("names.txt"), "cat\ndog\nchurch\ntulip\n");
    SmallNets.write(folder.resolve("my-resnet.safetensors"), SMALL_NET);
    WeightFiles.write(
        folder.resolve("my-checkpoint.pth"),
        RandomWeights.of(Network.of(SpecText.parse(SMALL_NET)), 7, false),
        Layout.ZIP);
    Files.copy(
        Path.of("src/test/resources/weights/courses/cats_and_dogs.pth"),
        folder.resolve("one-output.pth"));
  }

  /** The arguments of a line, each file a path in this folder. */
  List<String> arguments(String line) {
    List<String> words = words(line);
    List<String> arguments = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      if (isFile(words, i)) {
        arguments.set(i, folder.resolve(words.get(i)).toString());
      }
    }
    return arguments.subList(1, arguments.size());
  }

  /** All files and folders that a line names, those it reads and those it writes. */
  List<Path> files(String line) {
    List<String> words = words(line);
    List<Path> files = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      if (isFile(words, i)) {
        files.add(folder.resolve(words.get(i)));
      }
    }
    return files;
  }

  private boolean isFile(List<String> words, int i) {
    String word = words.get(i);
    return WRITING.contains(words.get(i - 1))
        || word.matches(ENDING)
        || i > 1 && Files.exists(folder.resolve(word));
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words;
  }
}
