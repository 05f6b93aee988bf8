package org.resnetexplorer.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.read.PictureFormats;
import org.resnetexplorer.text.FileNames;

/**
 * The pictures that the words of a command line name: files, folders, and patterns such as {@code
 * photos/*.jpg}, which not every shell expands.
 *
 * <p>Of a folder or a pattern the files that are named like pictures count, sorted by name.
 */
final class PictureArguments {

  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final int ANY_DEPTH = 64;

  private final List<Path> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int skipped;

  /** A word that names no picture, and why. */
  record Problem(String word, CommandException reason) {}

  PictureArguments(List<String> words) {
    words.forEach(this::add);
  }

  /** The pictures in the order of the words. */
  List<Path> files() {
    return List.copyOf(files);
  }

  /** The words that name none. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** How many files in folders and patterns were left out because they are not named so. */
  int skipped() {
    return skipped;
  }

  private void add(String word) {
    try {
      if (isPath(word) && Files.isDirectory(Path.of(word))) {
        addFolder(word);
      } else if (GLOB.matcher(word).find() && !(isPath(word) && Files.exists(Path.of(word)))) {
        addGlob(word);
      } else {
        files.add(Path.of(word));
      }
    } catch (InvalidPathException | PatternSyntaxException e) {
      boolean hidden = FileNames.ofThisProcess().hides(word);
      problems.add(problem(word, hidden ? "cli.pictures.hidden" : "cli.pictures.name", e));
    } catch (IOException | UncheckedIOException e) {
      problems.add(problem(word, "cli.pictures.unreadable", e));
    }
  }

  private static boolean isPath(String word) {
    try {
      return !Path.of(word).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void addFolder(String word) throws IOException {
    try (Stream<Path> children = Files.list(Path.of(word))) {
      if (!addAll(children)) {
        problems.add(problem(word, "cli.pictures.none", null));
      }
    }
  }

  private void addGlob(String word) throws IOException {
    String pattern = File.separatorChar == '/' ? word : word.replace(File.separatorChar, '/');
    int fixed = pattern.lastIndexOf('/', firstGlob(pattern)) + 1;
    Path start = Path.of(pattern.substring(0, fixed));
    String rest = pattern.substring(fixed);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    int depth =
        rest.contains("**") ? ANY_DEPTH : (int) rest.chars().filter(c -> c == '/').count() + 1;
    Path walked = fixed == 0 ? Path.of(".") : start;
    if (!Files.isDirectory(walked)) {
      problems.add(problem(word, "cli.pictures.none", null));
      return;
    }
    try (Stream<Path> below = Files.walk(walked, depth)) {
      Stream<Path> matching =
          below.map(walked::relativize).filter(matcher::matches).map(start::resolve);
      if (!addAll(matching)) {
        problems.add(problem(word, "cli.pictures.none", null));
      }
    }
  }

  private static int firstGlob(String pattern) {
    var matcher = GLOB.matcher(pattern);
    return matcher.find() ? matcher.start() : pattern.length();
  }

  /** Adds those that are named like pictures and says whether there were any. */
  private boolean addAll(Stream<Path> found) {
    List<Path> regular = found.filter(Files::isRegularFile).sorted().toList();
    List<Path> pictures = regular.stream().filter(PictureFormats::hasPictureName).toList();
    files.addAll(pictures);
    skipped += regular.size() - pictures.size();
    return !pictures.isEmpty();
  }

  private static Problem problem(String word, String key, @Nullable Throwable cause) {
    return new Problem(word, CommandException.of(key, List.of(), cause));
  }
}
