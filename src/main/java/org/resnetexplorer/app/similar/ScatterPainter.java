package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Fonts;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.PaintedRegion.Ink;
import org.resnetexplorer.exploration.folder.Embeddings.Neighbour;

/** Paints a map of pictures, layer upon layer. */
final class ScatterPainter {
  /** Half the width of a mark. */
  static final double MARK = 4;

  private static final double CHOSEN_MARK = 5.5;

  /** Where there are many. */
  private static final double SMALL_MARK = 2.8;

  private static final int MANY = 400;
  private static final double BADGE = 12;
  private static final double NAME_HEIGHT = 18;
  private static final double NAME_GAP = 5;
  private static final int FEW = 5;
  private static final int MOST_NAMES = 60;
  private static final double WIDEST_NAME = 150;
  private static final Font NAME = Font.font(Fonts.TEXT_BOLD, 12);

  private final GraphicsContext gc;
  private final PaintedRegion colours;
  private final Scene scene;
  private final Viewport view;
  private final Sight sight;
  private final Tiles tiles;
  private final Font name;

  ScatterPainter(
      GraphicsContext gc,
      PaintedRegion colours,
      Scene scene,
      Viewport view,
      Sight sight,
      Tiles tiles) {
    this.gc = gc;
    this.colours = colours;
    this.scene = scene;
    this.view = view;
    this.sight = sight;
    this.tiles = tiles;
    this.name = colours.scaled(NAME);
    gc.setImageSmoothing(true);
  }

  private double x(int row) {
    return view.x(scene.points()[row]);
  }

  private double y(int row) {
    return view.y(scene.points()[row]);
  }

  /** Both directions through the mean. */
  void axes(double width, double height) {
    double[] mean = {0, 0};
    gc.setFill(colours.colour(Ink.LINE));
    colours.crisp(gc).fill(0, Math.round(view.y(mean)), width, 1);
    colours.crisp(gc).fill(Math.round(view.x(mean)), 0, 1, height);
  }

  /** All that are no pictures, those of one shape as one path. */
  void marks(Set<Integer> chosen) {
    gc.setFill(colours.colour(Ink.INK_3));
    gc.setStroke(colours.colour(Ink.INK_3));
    paths(
        Arrays.stream(sight.marks()).filter(row -> !chosen.contains(row)).toArray(),
        sight.marks().length > MANY ? SMALL_MARK : MARK);
    gc.setFill(colours.colour(Ink.ACCENT));
    gc.setStroke(colours.colour(Ink.ACCENT));
    paths(Arrays.stream(sight.marks()).filter(chosen::contains).toArray(), CHOSEN_MARK);
  }

  private void paths(int[] rows, double radius) {
    gc.setLineWidth(radius == SMALL_MARK ? 1 : 1.5);
    for (Glyph shape : Glyph.values()) {
      for (boolean filled : new boolean[] {true, false}) {
        gc.beginPath();
        for (int row : rows) {
          int group = scene.groups().of()[row];
          if (Glyph.of(group) == shape && Glyph.isFilled(group) == filled) {
            shape.add(gc, x(row), y(row), radius);
          }
        }
        if (filled) {
          gc.fill();
        } else {
          gc.stroke();
        }
      }
    }
  }

  /** Those that are shown as what they are, each with the shape of its class in a corner. */
  void pictures(Set<Integer> chosen) {
    List<Integer> rows = new ArrayList<>(sight.pictures());
    // The most wanted lie on top.
    for (int i = rows.size() - 1; i >= 0; i--) {
      picture(rows.get(i), chosen.contains(rows.get(i)));
    }
  }

  private Bounds box(double x, double y, double side) {
    return new BoundingBox(Math.round(x - side / 2), Math.round(y - side / 2), side, side);
  }

  private void picture(int row, boolean chosen) {
    Image image = tiles.of(scene.alike().pictures().get(row));
    int group = scene.groups().of()[row];
    Ink ink = chosen ? Ink.ACCENT : Ink.INK_3;
    gc.setFill(colours.colour(ink));
    gc.setStroke(colours.colour(ink));
    gc.setLineWidth(1.5);
    if (image == null) {
      Glyph.paint(gc, group, x(row), y(row), chosen ? CHOSEN_MARK : MARK);
      return;
    }
    Bounds box = box(x(row), y(row), sight.side());
    colours.crisp(gc).image(image, box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    frame(box, chosen ? 2 : 1);
    if (group != Groups.NONE) {
      badge(group, box.getMinX(), box.getMaxY() - BADGE);
    }
  }

  private void frame(Bounds box, double width) {
    gc.setLineWidth(width);
    colours
        .crisp(gc)
        .frame(
            box.getMinX() - width / 2,
            box.getMinY() - width / 2,
            box.getWidth() + width,
            box.getHeight() + width);
  }

  /** On the ground of the pane, so that it shows on any picture. */
  private void badge(int group, double left, double top) {
    gc.clearRect(left, top, BADGE, BADGE);
    gc.setFill(colours.colour(Ink.INK));
    gc.setStroke(colours.colour(Ink.INK));
    gc.setLineWidth(1.2);
    Glyph.paint(gc, group, left + BADGE / 2, top + BADGE / 2, 3.6);
  }

  /**
   * The name of each group amid it; where there is no room for all, of those with most pictures.
   *
   * @param near the open picture, which no name covers
   */
  void names(double width, double height, @Nullable Near near) {
    List<Bounds> taken = new ArrayList<>();
    if (near != null) {
      taken.add(openBox(near));
    }
    scene.bySize().stream()
        .filter(group -> isIn(scene.centres()[group], width, height))
        .limit(MOST_NAMES)
        .forEach(group -> name(group, width, taken));
  }

  private boolean isIn(double[] point, double width, double height) {
    double x = view.x(point);
    double y = view.y(point);
    return x > 0 && y > 0 && x < width && y < height;
  }

  private void name(int group, double width, List<Bounds> taken) {
    String text = shortened(scene.groups().names().get(group));
    double wide = Math.ceil(widthOf(text)) + BADGE + 3 * NAME_GAP;
    // A name at the edge stands beside its group rather than half outside.
    double x = Math.max(wide / 2, Math.min(width - wide / 2, view.x(scene.centres()[group])));
    double y = view.y(scene.centres()[group]);
    double half = scene.heights()[group] * view.scale();
    double aside = half + (sight.side() + nameHeight()) / 2 + 3;
    // In the middle of few pictures, or of a dense cloud, a name would hide what it names.
    boolean small = scene.sizes()[group] < FEW || half < sight.side();
    double[] places = small ? new double[] {-aside, aside} : new double[] {0, -aside, aside};
    Bounds box =
        Arrays.stream(places)
            .mapToObj(place -> nameBox(x, y + place, wide))
            .filter(free -> taken.stream().noneMatch(free::intersects))
            .findFirst()
            .orElse(null);
    if (box == null) {
      return;
    }
    taken.add(box);
    gc.clearRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    gc.setStroke(colours.colour(Ink.LINE_STRONG));
    gc.setLineWidth(1);
    colours
        .crisp(gc)
        .frame(box.getMinX() + 0.5, box.getMinY() + 0.5, box.getWidth() - 1, box.getHeight() - 1);
    gc.setFill(colours.colour(Ink.INK));
    gc.setStroke(colours.colour(Ink.INK));
    gc.setLineWidth(1.5);
    Glyph.paint(gc, group, box.getMinX() + NAME_GAP + BADGE / 2, box.getCenterY(), MARK);
    gc.setFont(name);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(text, box.getMinX() + 2 * NAME_GAP + BADGE, box.getCenterY());
  }

  private Bounds nameBox(double x, double y, double width) {
    double high = nameHeight();
    return new BoundingBox(Math.round(x - width / 2), Math.round(y - high / 2), width, high);
  }

  private double widthOf(String text) {
    return PaintedRegion.widthOf(text, name);
  }

  private double nameHeight() {
    return Math.ceil(NAME_HEIGHT * colours.textScale());
  }

  private double widest() {
    return WIDEST_NAME * colours.textScale();
  }

  /** By its width, as letters of other scripts are twice as wide. */
  private String shortened(String whole) {
    if (widthOf(whole) <= widest()) {
      return whole;
    }
    int end = whole.length();
    while (end > 1 && widthOf(whole.substring(0, end) + "…") > widest()) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end).strip() + "…";
  }

  private Bounds openBox(Near near) {
    double[] place = scene.place(near);
    return box(view.x(place), view.y(place), sight.side() + 6);
  }

  /** From the open picture to those that it is nearest to. */
  void lines(Near near) {
    Bounds box = openBox(near);
    gc.setStroke(colours.colour(Ink.ACCENT));
    gc.setLineWidth(1);
    for (Neighbour each : near.nearest()) {
      gc.strokeLine(box.getCenterX(), box.getCenterY(), x(each.row()), y(each.row()));
    }
  }

  /** The open picture, on top of all others. */
  void open(Near near, @Nullable Image image) {
    gc.setStroke(colours.colour(Ink.ACCENT));
    Bounds box = openBox(near);
    if (image != null) {
      colours.crisp(gc).image(image, box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }
    frame(box, 3);
  }

  /** The one that mouse or keys are at. */
  void looked(int row) {
    gc.setStroke(colours.colour(Ink.INK));
    boolean picture =
        sight.pictures().contains(row) && tiles.of(scene.alike().pictures().get(row)) != null;
    frame(box(x(row), y(row), picture ? sight.side() + 4 : 3 * MARK), 2);
  }

  /** What a person draws around some. */
  void line(List<Point2D> corners) {
    gc.setStroke(colours.colour(Ink.ACCENT));
    gc.setLineWidth(1.5);
    gc.setLineDashes(4, 3);
    gc.strokePolygon(
        corners.stream().mapToDouble(Point2D::getX).toArray(),
        corners.stream().mapToDouble(Point2D::getY).toArray(),
        corners.size());
    gc.setLineDashes();
  }
}
