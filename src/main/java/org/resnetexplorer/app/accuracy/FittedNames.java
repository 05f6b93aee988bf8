package org.resnetexplorer.app.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.resnetexplorer.app.controls.PaintedRegion;

/** The names of rows and columns, each cut where it has no room. */
final class FittedNames {
  private static final String MORE = "…";

  private final List<String> names;
  private final List<Double> widths;
  private final Map<Place, String> cuts = new HashMap<>();

  private record Place(int index, double room) {}

  FittedNames(List<String> names) {
    this.names = List.copyOf(names);
    this.widths = names.stream().map(FittedNames::width).toList();
  }

  int size() {
    return names.size();
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Of whole names, in pixels. */
  List<Double> widths() {
    return widths;
  }

  /**
   * A name, or its beginning.
   *
   * @param room in pixels
   */
  String within(int index, double room) {
    return widths.get(index) <= room
        ? names.get(index)
        : cuts.computeIfAbsent(new Place(index, room), place -> cut(names.get(index), room));
  }

  private static String cut(String whole, double room) {
    return IntStream.iterate(whole.length() - 1, length -> length > 1, length -> length - 1)
        .mapToObj(length -> whole.substring(0, length).strip() + MORE)
        .filter(cut -> width(cut) <= room)
        .findFirst()
        .orElse(MORE);
  }

  private static double width(String text) {
    return Math.ceil(PaintedRegion.widthOf(text, PaintedRegion.CAPTION));
  }
}
