package org.resnetexplorer.app.measured;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.PictureFolder;

/**
 * A folder of pictures that is open as a data set.
 *
 * @param whole with all sets it is divided in
 * @param set the one that is looked at; empty for all pictures
 * @param pictures those of the set
 * @param maps files beside the pictures that tell classes of some of them
 * @param map what a person wrote of their classes
 * @param mapFile where that was written; null where nothing was
 * @param unread why what is written beside the pictures tells nothing; null if it does
 */
public record DataSet(
    PictureFolder whole,
    String set,
    PictureFolder pictures,
    List<Path> maps,
    ClassMap map,
    @Nullable Path mapFile,
    @Nullable FolderException unread) {

  /** A file of this name in the folder tells what its pictures show, unless another is chosen. */
  public static final String TRUTH = "truth.csv";

  private static final String TABLE = ".csv";

  /** So many pictures are read without being asked for: it takes about half a minute. */
  public static final int AT_ONCE = 500;

  public DataSet {
    maps = List.copyOf(maps);
  }

  /**
   * Looks through the disk; not on the FX thread. Of a folder that is divided into sets the one
   * held out is looked at first.
   *
   * @throws FolderException if there are no pictures
   */
  static DataSet read(Path folder) throws FolderException {
    PictureFolder whole = PictureFolder.open(folder);
    Path beside = folder.resolve(TRUTH);
    Path file = Files.isRegularFile(beside) ? beside : null;
    String first =
        whole
            .setBeginning("val")
            .or(() -> whole.setBeginning("test"))
            .orElse(whole.sets().isEmpty() ? "" : whole.sets().get(0));
    PictureFolder part = within(whole, first);
    DataSet plain = new DataSet(whole, first, part, maps(whole), ClassMap.NONE, null, null);
    try {
      return file == null ? plain : plain.mapped(ClassMap.read(file), file);
    } catch (FolderException e) {
      // What needs no classes goes on without them.
      return plain.without(e);
    }
  }

  /**
   * The same as somebody left it: with one of its sets, where it has that one, and with what the
   * pictures show as a file tells it.
   */
  static DataSet read(Path folder, @Nullable String set, @Nullable Path truth)
      throws FolderException {
    DataSet now = read(folder);
    boolean known = set != null && (set.isEmpty() || now.sets().contains(set));
    DataSet chosen = known ? now.of(set) : now;
    try {
      return truth == null ? chosen : chosen.mapped(ClassMap.read(truth), truth);
    } catch (FolderException e) {
      return chosen.without(e);
    }
  }

  /**
   * Tables right in the folder that name a picture or a folder of it; of others nothing is said.
   */
  private static List<Path> maps(PictureFolder whole) {
    Set<String> named = new HashSet<>(whole.byFolder().keySet());
    whole.pictures().forEach(each -> named.add(each.path()));
    return whole.skipped().stream()
        .filter(name -> name.indexOf('/') < 0 && name.toLowerCase(Locale.ROOT).endsWith(TABLE))
        .map(whole.root()::resolve)
        // A named pipe would keep whoever reads it waiting for ever.
        .filter(Files::isRegularFile)
        .filter(file -> names(file, named))
        .toList();
  }

  private static boolean names(Path file, Set<String> named) {
    try {
      return ClassMap.read(file).classes().keySet().stream().anyMatch(named::contains);
    } catch (FolderException e) {
      return false;
    }
  }

  /** The same as it is on the disk now; not on the FX thread. */
  DataSet again() throws FolderException {
    DataSet now = read(root());
    DataSet same = now.sets().contains(set) || set.isEmpty() ? now.of(set) : now;
    return mapFile == null || mapFile.equals(now.mapFile())
        ? same
        : same.mapped(ClassMap.read(mapFile), mapFile);
  }

  /** Another of its sets. */
  DataSet of(String other) {
    return new DataSet(whole, other, within(whole, other), maps, map, mapFile, unread);
  }

  /** Its pictures' classes as written in another file. */
  DataSet mapped(ClassMap written, Path file) {
    return new DataSet(whole, set, pictures, maps, written, file, null);
  }

  private DataSet without(FolderException why) {
    return new DataSet(whole, set, pictures, maps, map, mapFile, why);
  }

  private static PictureFolder within(PictureFolder whole, String set) {
    return set.isEmpty() ? whole : whole.set(set);
  }

  /** The sets it is divided in; none if it is not. */
  public List<String> sets() {
    return whole.sets();
  }

  public Path root() {
    return whole.root();
  }

  /** The file that a person chose to tell what the pictures show; null for the folder's own. */
  public @Nullable Path chosenMap() {
    return mapFile == null || mapFile.equals(root().resolve(TRUTH)) ? null : mapFile;
  }

  /** What it is called: its folder, and the set in it. */
  public String name() {
    Path last = root().toAbsolutePath().normalize().getFileName();
    String folder = last == null ? root().toString() : last.toString();
    return set.isEmpty() ? folder : folder + "/" + set;
  }

  /** How many pictures are looked at. */
  public int size() {
    return pictures.pictures().size();
  }
}
