package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.BarRow;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.ShortcutKind;

/** Draws the rows of figures and the legend below the net. */
final class NetTable {
  private static final double BAR_GAP = 8;
  private static final double BAR_HEIGHT = 10;
  private static final double LEAST_BAR_ROOM = 12;

  /** Where there is no room beside the numbers bars are thin and stand below them. */
  private static final double THIN_BAR = 3;

  private static final double BAR_BELOW = 5;
  private static final double LEGEND_GAP = 28;
  private static final double SIGN_GAP = 8;

  private final Sketch sketch;
  private final NetColumns columns;
  private final List<NetFigures> figures;

  NetTable(Sketch sketch, NetColumns columns, List<NetFigures> figures) {
    this.sketch = sketch;
    this.columns = columns;
    this.figures = figures;
  }

  void rows(double top, double rowHeight) {
    double y = top;
    for (NetFigures row : figures) {
      separator(y);
      row(row, y + rowHeight / 2);
      y += rowHeight;
    }
    if (!figures.isEmpty()) {
      separator(y);
    }
  }

  private void separator(double y) {
    Pen pen = Pen.solid(Token.LINE, 1);
    double left = columns.input().x();
    sketch.line(pen, 0, false, new Point(left, y), new Point(columns.totalsRight(), y));
  }

  private void row(NetFigures row, double middle) {
    double beside = row.bars() != null ? perValue(row) : 0;
    boolean below = row.bars() != null && beside == 0;
    double baseline = Math.round(middle + (below ? 1 : 4));
    double left = columns.input().x();
    title(row, left, baseline);
    double right = columns.totalsRight();
    sketch.label(row.total(), right, baseline, Anchor.END, TextStyle.NAME_BOLD, Token.INK);
    for (int i = 0; i < row.parts().size(); i++) {
      NetColumns.Column column = columns.columns().get(i + 1);
      String part = row.parts().get(i);
      sketch.label(part, column.x(), baseline, Anchor.START, TextStyle.NAME, Token.INK);
      if (below) {
        double length = length(perValue(row, 0), row.values().get(i));
        double y = Math.round(middle + BAR_BELOW);
        bar(row.bars(), new Bounds(column.x(), y, length, THIN_BAR));
      } else if (row.bars() != null) {
        double length = length(beside, row.values().get(i));
        double y = Math.round(middle - BAR_HEIGHT / 2);
        bar(row.bars(), new Bounds(column.x() + numbers() + BAR_GAP, y, length, BAR_HEIGHT));
      }
    }
  }

  private static double length(double perValue, long value) {
    return Math.max(1, Math.round(perValue * value));
  }

  private void bar(BarRow row, Bounds bar) {
    double radius = Math.min(2, Math.min(bar.width(), bar.height()) / 2);
    sketch.add(
        new Element.Marked(
            row,
            new Element.Box(bar, radius, Token.LINE_STRONG, null),
            new Element.Box(bar, radius, Token.ACCENT, null)));
  }

  private void title(NetFigures row, double left, double baseline) {
    Element.Label usual =
        new Element.Label(
            "", row.title(), left, baseline, Anchor.START, TextStyle.TEXT, Token.INK_2);
    if (row.bars() == null) {
      sketch.add(usual);
      return;
    }
    Element.Label strong =
        new Element.Label("", row.title(), left, baseline, Anchor.START, TextStyle.TEXT, Token.INK);
    sketch.add(new Element.Marked(row.bars(), usual, strong));
  }

  /** The width of the widest number in any row with bars, so that all bars start alike. */
  private double numbers() {
    return figures.stream()
        .filter(row -> row.bars() != null)
        .flatMap(row -> row.parts().stream())
        .mapToDouble(part -> sketch.width(part, TextStyle.NAME))
        .max()
        .orElse(0);
  }

  /**
   * Pixels per count for bars beside the numbers, one scale for the whole row; 0 if some column has
   * no room for a bar there.
   */
  private double perValue(NetFigures row) {
    double taken = numbers() + BAR_GAP;
    boolean fits =
        columns.columns().stream()
            .skip(1)
            .allMatch(column -> column.width() - taken >= LEAST_BAR_ROOM);
    return fits ? perValue(row, taken) : 0;
  }

  private double perValue(NetFigures row, double taken) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < row.parts().size(); i++) {
      if (row.values().get(i) > 0) {
        double room = columns.columns().get(i + 1).width() - taken;
        least = Math.min(least, room / row.values().get(i));
      }
    }
    return least;
  }

  /** What height, width and signs mean; entries that do not fit are left out, last ones first. */
  void legend(DiagramText text, Family family, double baseline) {
    double x = columns.input().x();
    x = entry(x, 0, text.get("net.scale"), baseline);
    x =
        switch (family.shortcut()) {
          case NONE -> entry(x, 0, text.get("net.plain"), baseline);
          case PROJECTION, BARE, EVERYWHERE ->
              square(
                  arc(x, text.get("net.shortcut"), baseline),
                  text.get(projection(family.shortcut())),
                  Token.ADD,
                  null,
                  baseline);
          case POOLED ->
              pooled(arc(x, text.get("net.shortcut"), baseline), text.get("net.pooled"), baseline);
          case PADDED ->
              square(
                  arc(x, text.get("net.shortcut"), baseline),
                  text.get("net.padded"),
                  Token.RAISED,
                  Pen.solid(Token.ADD, 2),
                  baseline);
        };
    if (family.order().isPreActivated()) {
      x = entry(x, 0, text.get("net.preact"), baseline);
    }
    if (family.squeeze().isThere()) {
      x = gate(x, text.get("net.gated"), baseline);
    }
    if (family.norm().isOfGroups()) {
      x = groups(x, text.get("net.groups"), baseline);
    }
    double signX = x;
    double badge = Signs.badgeWidth(sketch::width, "× n");
    x = entry(x, badge, text.get("net.folded"), baseline);
    if (x > signX) {
      Signs.badge(sketch, "", "× n", new Point(signX + badge / 2, baseline - 4));
    }
  }

  private static String projection(ShortcutKind kind) {
    return switch (kind) {
      case BARE -> "net.bare";
      case EVERYWHERE -> "net.everywhere";
      case PROJECTION, POOLED, PADDED, NONE -> "net.projection";
    };
  }

  /** What weighs a branch. */
  private double gate(double signX, String words, double baseline) {
    double end = entry(signX, 12, words, baseline);
    if (end > signX) {
      Signs.times(sketch, new Point(signX + 6, baseline - 4), 4);
    }
    return end;
  }

  /** What a stripe in pieces is. */
  private double groups(double signX, String words, double baseline) {
    double end = entry(signX, 26, words, baseline);
    if (end > signX) {
      Signs.stripe(sketch, NodeKind.GROUP_NORM, new Bounds(signX, baseline - 6, 26, 3));
    }
    return end;
  }

  /** What the arcs are. */
  private double arc(double signX, String words, double baseline) {
    double end = entry(signX, 26, words, baseline);
    if (end > signX) {
      Pen green = Pen.solid(Token.ADD, 2);
      sketch.line(
          green,
          6,
          false,
          new Point(signX, baseline + 1),
          new Point(signX, baseline - 8),
          new Point(signX + 26, baseline - 8),
          new Point(signX + 26, baseline + 1));
    }
    return end;
  }

  /** What the squares on the arcs are. */
  private double square(
      double signX, String words, Token fill, @Nullable Pen pen, double baseline) {
    double end = entry(signX, 10, words, baseline);
    if (end > signX) {
      sketch.box(new Bounds(signX, baseline - 9, 10, 10), 2, fill, pen);
    }
    return end;
  }

  /** What a funnel before a square is. */
  private double pooled(double signX, String words, double baseline) {
    double end = entry(signX, 23, words, baseline);
    if (end > signX) {
      Signs.funnel(sketch, new Bounds(signX, baseline - 9, 10, 10));
      sketch.box(new Bounds(signX + 13, baseline - 9, 10, 10), 2, Token.ADD, null);
    }
    return end;
  }

  /** The text of an entry after room for its sign; returns where the next one starts. */
  private double entry(double x, double sign, String words, double baseline) {
    double textX = x + (sign > 0 ? sign + SIGN_GAP : 0);
    double end = textX + Math.ceil(sketch.width(words, TextStyle.CAPTION));
    if (end > columns.totalsRight()) {
      return x;
    }
    sketch.label(words, textX, baseline, Anchor.START, TextStyle.CAPTION, Token.INK_3);
    return end + LEGEND_GAP;
  }
}
