package org.resnetexplorer.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/** Explanations as figures with a caption, on white in every theme. */
public final class ExplanationFigure {
  private static final int LEAST_WIDTH = 480;
  private static final int BAR = 240;
  private static final int BAR_HEIGHT = 11;
  private static final int LEGEND = 200;
  private static final int GRID = 6;
  private static final int CURVES = 340;
  private static final int CURVES_HEIGHT = 220;
  private static final int GAP = 10;
  private static final int DECIMALS = 4;
  private static final int TEXT_ABOVE = 4;
  private static final int MAP_LINE = 0xFF3D4CD1;
  private static final double FULL = 0.98;

  private ExplanationFigure() {}

  /**
   * One map with its scale.
   *
   * @param map drawn over the photo
   */
  public static Pixels map(Pixels map, ValueScale scale, List<String> caption) {
    int width = Math.max(LEAST_WIDTH, map.width() + 2 * Sheet.MARGIN);
    Sheet sheet = new Sheet(width, map.height() + 4 * Sheet.LINE, caption);
    sheet.draw(map, Sheet.MARGIN, sheet.top());
    legend(sheet, scale, sheet.top() + map.height() + GAP);
    return sheet.pixels();
  }

  private static void legend(Sheet sheet, ValueScale scale, int top) {
    Legend legend = Legend.of(scale);
    sheet.draw(Legend.bar(scale, LEGEND, GAP), Sheet.MARGIN, top);
    int baseline = top + GAP + Sheet.LINE - TEXT_ABOVE;
    sheet.text(legend.low(), Sheet.MARGIN, baseline);
    sheet.text(legend.high(), Sheet.MARGIN + LEGEND - sheet.textWidth(legend.high()), baseline);
    if (!legend.middle().isEmpty()) {
      int middle = Sheet.MARGIN + (LEGEND - sheet.textWidth(legend.middle())) / 2;
      sheet.text(legend.middle(), middle, baseline);
    }
  }

  /** A bar a part, to the right of zero or to the left, with its number. */
  public static Pixels bars(List<Part> parts, List<String> caption) {
    int names = Sheet.widest(parts.stream().map(Part::name).toList()) + GAP;
    int numbers = Sheet.widest(List.of("+00000.0000")) + GAP;
    int width = 2 * Sheet.MARGIN + names + numbers + 2 * BAR;
    Sheet sheet = new Sheet(width, parts.size() * Sheet.LINE + Sheet.MARGIN, caption);
    double most = parts.stream().mapToDouble(part -> Math.abs(part.value())).max().orElse(0);
    int zero = Sheet.MARGIN + names + numbers + BAR;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int top = sheet.top() + i * Sheet.LINE;
      sheet.text(part.name(), Sheet.MARGIN, top + BAR_HEIGHT);
      String number = Numbers.signedTold(part.value(), part.value(), DECIMALS);
      sheet.text(number, zero - BAR - GAP - sheet.textWidth(number), top + BAR_HEIGHT);
      if (most > 0 && Double.isFinite(part.value())) {
        int length = (int) Math.round(BAR * Math.abs(part.value()) / most);
        boolean positive = part.value() > 0;
        int colour = ColorMap.DIVERGING.argb(positive ? 0.8 : 0.2);
        sheet.fill(positive ? zero : zero - length, top, length, BAR_HEIGHT, colour);
      }
    }
    sheet.fill(zero, sheet.top() - 2, 1, parts.size() * Sheet.LINE, Sheet.INK);
    return sheet.pixels();
  }

  /** Maps in rows, each with a line below it. */
  public static Pixels grid(List<Pixels> maps, List<String> names, List<String> caption) {
    int across = maps.get(0).width() + GAP;
    int down = maps.get(0).height() + Sheet.LINE + GAP;
    int columns = Math.min(GRID, maps.size());
    int rows = (maps.size() + columns - 1) / columns;
    Sheet sheet =
        new Sheet(
            Math.max(LEAST_WIDTH, columns * across + Sheet.MARGIN),
            rows * down + Sheet.MARGIN,
            caption);
    for (int i = 0; i < maps.size(); i++) {
      int x = Sheet.MARGIN + i % columns * across;
      int y = sheet.top() + i / columns * down;
      sheet.draw(maps.get(i), x, y);
      sheet.text(names.get(i), x, y + maps.get(i).height() + Sheet.LINE - TEXT_ABOVE);
    }
    return sheet.pixels();
  }

  /** Tests with pixels side by side: the map's order strong, random ones thin. */
  public static Pixels curves(List<PixelCurves> tests, List<String> names, List<String> caption) {
    int across = CURVES + 2 * GAP;
    Sheet sheet =
        new Sheet(Sheet.MARGIN + tests.size() * across, CURVES_HEIGHT + 3 * Sheet.LINE, caption);
    for (int i = 0; i < tests.size(); i++) {
      curves(sheet, tests.get(i), names.get(i), Sheet.MARGIN + i * across);
    }
    return sheet.pixels();
  }

  private static void curves(Sheet sheet, PixelCurves test, String name, int left) {
    double[] values =
        Stream.concat(Stream.ofNullable(test.map()), test.random().stream())
            .flatMap(curve -> curve.values().stream())
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    double low = Math.min(0, Arrays.stream(values).min().orElse(0));
    double high = Math.max(low, Arrays.stream(values).max().orElse(1));
    int top = sheet.top() + Sheet.LINE;
    Frame frame = new Frame(left, top, low, high > low ? high : low + 1);
    sheet.text(name, left, top - TEXT_ABOVE);
    sheet.text(Numbers.compact(high), left + 2, top + Sheet.LINE - TEXT_ABOVE);
    sheet.fill(left, (int) Math.round(frame.y(0)), CURVES, 1, Sheet.INK);
    sheet.text("0 %", left, top + CURVES_HEIGHT + Sheet.LINE);
    String end = "100 %";
    sheet.text(end, left + CURVES - sheet.textWidth(end), top + CURVES_HEIGHT + Sheet.LINE);
    test.random().forEach(curve -> curve(sheet, curve, frame, 1, Sheet.FAINT));
    if (test.map() != null) {
      curve(sheet, test.map(), frame, 2, MAP_LINE);
    }
  }

  private record Frame(int left, int top, double low, double high) {
    double y(double value) {
      return top + CURVES_HEIGHT * (1 - FULL * (value - low) / (high - low));
    }
  }

  private static void curve(Sheet sheet, Curve curve, Frame frame, float thick, int colour) {
    int last = curve.values().size() - 1;
    for (int i = 1; i <= last; i++) {
      double before = curve.values().get(i - 1);
      double now = curve.values().get(i);
      if (Double.isFinite(before) && Double.isFinite(now)) {
        sheet.line(
            frame.left() + (double) CURVES * (i - 1) / last,
            frame.y(before),
            frame.left() + (double) CURVES * i / last,
            frame.y(now),
            thick,
            colour);
      }
    }
  }
}
