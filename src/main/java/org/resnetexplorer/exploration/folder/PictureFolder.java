package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resnetexplorer.image.read.PictureFormats;

/**
 * A folder of pictures and all folders in it, as it was when it was looked through. What is named
 * like a picture is taken for one; whether it can be read shows when it is.
 *
 * @param root the folder
 * @param pictures in the natural order of their paths
 * @param skipped files that are not named like pictures
 * @param closed folders and pictures in it that can't be looked at, with the reason; how many
 *     pictures are in such a folder nobody knows
 */
public record PictureFolder(
    Path root, List<PictureFile> pictures, List<String> skipped, List<LeftOut> closed) {

  private static final int DEEPEST = 16;
  private static final Set<String> SETS =
      Set.of("train", "training", "val", "valid", "validation", "test", "testing");

  public PictureFolder {
    pictures = List.copyOf(pictures);
    skipped = List.copyOf(skipped);
    closed = List.copyOf(closed);
  }

  /**
   * Looks through the disk. A folder in it that can't be read keeps nobody from the others.
   *
   * @throws IOException if the folder itself can't be read
   */
  public static PictureFolder read(Path root) throws IOException {
    Walk walk = new Walk(root);
    walk.look(root, 0);
    return new PictureFolder(root, walk.pictures, walk.skipped, walk.closed);
  }

  /**
   * Looks through the disk for pictures to work with.
   *
   * @throws FolderException if there is no such folder, it can't be read, or no picture is in it
   */
  public static PictureFolder open(Path root) throws FolderException {
    if (!Files.isDirectory(root)) {
      throw FolderException.of(Files.exists(root) ? "file" : "missing", root);
    }
    try {
      PictureFolder all = read(root);
      if (all.pictures().isEmpty()) {
        throw all.closed().isEmpty()
            ? FolderException.of("empty", root)
            : FolderException.of("closed", root, all.closed().get(0).path());
      }
      return all;
    } catch (IOException e) {
      throw FolderException.because("unreadable", e, root);
    }
  }

  private static final class Walk {
    private final Path root;
    private final List<PictureFile> pictures = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final List<LeftOut> closed = new ArrayList<>();
    private final Set<Path> above = new HashSet<>();

    Walk(Path root) {
      this.root = root;
    }

    void look(Path folder, int depth) throws IOException {
      Path real = folder.toRealPath();
      // A link to a folder above would go round for ever.
      if (depth > DEEPEST || !above.add(real)) {
        return;
      }
      try {
        for (Path entry : FolderEntries.read(folder)) {
          take(entry, depth);
        }
      } finally {
        above.remove(real);
      }
    }

    private void take(Path entry, int depth) {
      String path = root.relativize(entry).toString().replace('\\', '/');
      boolean isFolder = Files.isDirectory(entry);
      try {
        if (isFolder) {
          look(entry, depth + 1);
        } else if (PictureFormats.hasPictureName(entry) && Files.isRegularFile(entry)) {
          pictures.add(PictureFile.of(root, entry));
        } else {
          skipped.add(path);
        }
      } catch (IOException e) {
        closed.add(LeftOut.of(path, 0, isFolder ? LeftOut.Reason.CLOSED : LeftOut.Reason.GONE));
      }
    }
  }

  /**
   * The picture in this file: one of the folder's, or one that lies elsewhere and then has its
   * absolute path.
   *
   * @throws IOException if there is no such file
   */
  public PictureFile picture(Path file) throws IOException {
    Path real = place(file);
    for (PictureFile each : pictures) {
      if (each.file().getFileName().equals(real.getFileName()) && place(each.file()).equals(real)) {
        return each;
      }
    }
    return PictureFile.alone(file);
  }

  /** Where it lies, past links on the way to it; a link itself is a picture of its own. */
  private static Path place(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
  }

  /** The pictures by the first folder on their path, in order; of the root's own under "". */
  public Map<String, List<PictureFile>> byFolder() {
    Map<String, List<PictureFile>> groups = new LinkedHashMap<>();
    pictures.forEach(
        each -> groups.computeIfAbsent(each.folder(), absent -> new ArrayList<>()).add(each));
    return groups;
  }

  /**
   * The sets that the folder is divided in, if it is: {@code train} and {@code val}. Each has
   * folders of classes of its own.
   */
  public List<String> sets() {
    Map<String, List<PictureFile>> groups = byFolder();
    boolean divided =
        groups.size() > 1
            && groups.keySet().stream()
                .allMatch(name -> SETS.contains(name.toLowerCase(Locale.ROOT)))
            && pictures.stream()
                .anyMatch(each -> each.path().indexOf('/', each.folder().length() + 1) >= 0);
    return divided ? List.copyOf(groups.keySet()) : List.of();
  }

  /** The first of its {@link #sets} whose name begins so, whatever the case. */
  public Optional<String> setBeginning(String word) {
    return sets().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst();
  }

  /** One of its {@link #sets}, as a folder by itself. */
  public PictureFolder set(String name) {
    String within = name + "/";
    List<PictureFile> own =
        pictures.stream()
            .filter(each -> each.folder().equals(name))
            .map(
                each ->
                    new PictureFile(
                        each.path().substring(within.length()),
                        each.file(),
                        each.bytes(),
                        each.modified()))
            .toList();
    return new PictureFolder(
        root.resolve(name),
        own,
        skipped.stream().filter(path -> path.startsWith(within)).toList(),
        closed.stream()
            .filter(each -> each.path().startsWith(within))
            .map(each -> each.within(within))
            .toList());
  }

  /** Hex digits that change with any name, size or time of change of a picture. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (PictureFile each : pictures) {
        String line = each.path() + '\0' + each.bytes() + '\0' + each.modified() + '\n';
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the folder on the disk is no longer as it was when it was looked through. */
  public boolean hasChanged() {
    try {
      return !read(root).fingerprint().equals(fingerprint());
    } catch (IOException e) {
      return true;
    }
  }
}
