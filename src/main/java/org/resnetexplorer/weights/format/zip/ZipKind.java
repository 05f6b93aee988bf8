package org.resnetexplorer.weights.format.zip;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;

/** Tells what a zip archive is by the names in it, and reads those of PyTorch and NumPy. */
public final class ZipKind {

  private static final int MOST_NAMES_SHOWN = 5;
  private static final Pattern PICKLE = Pattern.compile("[^/]+/data\\.pkl");
  private static final Pattern OF_TORCH = Pattern.compile("[^/]+/(data/[0-9]+|byteorder|version)");
  private static final Pattern EXPORT =
      Pattern.compile("(.*/)?(archive_format|serialized_exported_program\\..*)");

  private ZipKind() {}

  /**
   * Reads the weights of an archive.
   *
   * @param table the table that was asked for; null for the trainer's default
   * @throws WeightsException naming what the archive is, if it holds no weights
   */
  public static StateDict read(ByteSource source, @Nullable String table) throws WeightsException {
    List<String> names = ZipNames.read(source);
    if (NpzReader.isMeantBy(names)) {
      return NpzReader.read(source);
    }
    if (!names.isEmpty() && !has(names, PICKLE)) {
      checkKind(names);
    }
    return ZipReader.read(source, table);
  }

  /** Refuses an archive without a pickle, unless PyTorch wrote it and the pickle got lost. */
  private static void checkKind(List<String> names) throws WeightsException {
    if (has(names, EXPORT)) {
      throw Refusal.of("unknown.export", Place.NOWHERE);
    } else if (names.contains("[Content_Types].xml")) {
      throw Refusal.of("unknown.document", Place.NOWHERE);
    } else if (names.contains("model.weights.h5")) {
      throw Refusal.of("unknown.keras", Place.NOWHERE);
    } else if (!has(names, OF_TORCH)) {
      throw Refusal.of("archive", Place.NOWHERE, "zip", shown(names));
    }
  }

  private static boolean has(List<String> names, Pattern pattern) {
    return names.stream().anyMatch(name -> pattern.matcher(name).matches());
  }

  private static String shown(List<String> names) {
    String first =
        names.stream()
            .filter(name -> !name.endsWith("/"))
            .limit(MOST_NAMES_SHOWN)
            .map(FileText::shown)
            .collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES_SHOWN ? first + ", ..." : first;
  }
}
