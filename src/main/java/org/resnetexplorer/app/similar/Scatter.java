package org.resnetexplorer.app.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.ClosedLine;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;

/**
 * A map of pictures. The wheel zooms about the mouse, a drag moves it, one with Shift goes around
 * some; a click opens. By keys, arrows walk to the next picture on that side and Enter opens.
 */
final class Scatter extends PaintedRegion {
  private static final double EDGE = 44;
  private static final double STEP = 1.25;
  private static final double WHEEL = 1.0 / 400;

  /** A mouse that has moved no further has clicked. */
  private static final double STILL = 4;

  private static final double SHARP = 2;

  private final Handler handler;
  private final Tiles tiles;
  private final List<Point2D> line = new ArrayList<>();
  private @Nullable Scene scene;
  private @Nullable Thinning thinning;
  private @Nullable Viewport view;
  private @Nullable Sight sight;
  private @Nullable Near near;
  private @Nullable Image open;
  private Set<Integer> chosen = Set.of();
  private int looked = SimilarViewModel.NONE;
  private boolean moved;
  private boolean lasso;
  private boolean drawing;
  private @Nullable Point2D pressed;
  private @Nullable Point2D last;

  /** What a person does on the map, as rows of pictures. */
  interface Handler {
    /**
     * The mouse is there.
     *
     * @param row {@link SimilarViewModel#NONE} for none
     */
    void look(int row);

    /** Keys led there. */
    void walk(int row);

    void open(int row);

    void choose(Set<Integer> rows);
  }

  Scatter(PictureThumbnails thumbnails, Handler handler) {
    super("similar-map");
    this.handler = handler;
    this.tiles = new Tiles(thumbnails, this::repaint);
    setFocusTraversable(true);
    setOnMouseMoved(event -> handler.look(at(event.getX(), event.getY())));
    setOnMouseExited(event -> handler.look(SimilarViewModel.NONE));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    setOnScroll(this::wheel);
    setOnKeyPressed(this::press);
    Subscriptions.onChange(widthProperty(), (before, now) -> resized());
    Subscriptions.onChange(heightProperty(), (before, now) -> resized());
  }

  /** Whether a drag goes around pictures, and does not move the map. */
  void useLasso(boolean next) {
    lasso = next;
  }

  void show(@Nullable Scene next) {
    scene = next;
    thinning = next == null ? null : new Thinning(next.points());
    fit();
  }

  void showNear(@Nullable Near next) {
    near = next;
    open = next == null ? null : Images.of(next.thumbnail());
    if (moved || isOpenInSight()) {
      look();
    } else {
      fit();
    }
  }

  private boolean isOpenInSight() {
    if (scene == null || view == null || near == null || !near.hasPlace()) {
      return true;
    }
    double[] place = scene.place(near);
    return getLayoutBounds().contains(view.x(place), view.y(place));
  }

  void showChosen(Set<Integer> rows) {
    chosen = rows;
    repaint();
  }

  void showLooked(int row) {
    looked = row;
    repaint();
  }

  /** All pictures in sight. */
  void fit() {
    moved = false;
    view =
        scene == null || getWidth() == 0
            ? null
            : Viewport.fitting(scene.bounds(near), getWidth(), getHeight(), EDGE);
    look();
  }

  private void resized() {
    if (moved) {
      look();
    } else {
      fit();
    }
  }

  private void see(Viewport next) {
    view = next;
    moved = true;
    look();
  }

  /** Finds what is in sight, and asks for its pictures. */
  private void look() {
    Scene now = scene;
    if (now == null || thinning == null || view == null) {
      sight = null;
    } else {
      Sight next =
          Sight.of(
              now,
              thinning,
              near == null ? List.of() : near.nearest(),
              view,
              getWidth(),
              getHeight());
      sight = next;
      tiles.want(next.pictures().stream().map(row -> now.alike().pictures().get(row)).toList());
    }
    repaint();
  }

  private int at(double x, double y) {
    return scene == null || view == null || sight == null
        ? SimilarViewModel.NONE
        : sight.at(scene.points(), view, x, y);
  }

  private void press(MouseEvent event) {
    requestFocus();
    event.consume();
    pressed = new Point2D(event.getX(), event.getY());
    last = pressed;
    drawing = lasso || event.isShiftDown();
    line.clear();
    line.add(pressed);
  }

  private void drag(MouseEvent event) {
    Point2D now = new Point2D(event.getX(), event.getY());
    if (view == null || last == null || pressed == null) {
      return;
    }
    if (drawing) {
      line.add(now);
      repaint();
    } else if (pressed.distance(now) > STILL || last != pressed) {
      see(view.moved(now.getX() - last.getX(), now.getY() - last.getY()));
      last = now;
    }
  }

  private void release(MouseEvent event) {
    boolean still = pressed != null && last == pressed && line.size() < 3;
    if (drawing && line.size() > 2) {
      handler.choose(within());
    } else if (still && event.getButton() == MouseButton.PRIMARY) {
      click(event);
    }
    drawing = false;
    line.clear();
    repaint();
  }

  private void click(MouseEvent event) {
    int row = at(event.getX(), event.getY());
    if (row != SimilarViewModel.NONE) {
      handler.look(row);
      handler.open(row);
    } else if (event.getClickCount() == 2) {
      fit();
    }
  }

  private Set<Integer> within() {
    ClosedLine around =
        new ClosedLine(
            line.stream().mapToDouble(Point2D::getX).toArray(),
            line.stream().mapToDouble(Point2D::getY).toArray());
    Set<Integer> rows = new TreeSet<>();
    for (int row = 0; scene != null && view != null && row < scene.points().length; row++) {
      double[] point = scene.points()[row];
      if (around.contains(view.x(point), view.y(point))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void wheel(ScrollEvent event) {
    event.consume();
    if (view != null) {
      see(view.zoomed(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY()));
    }
  }

  private void press(KeyEvent event) {
    if (scene == null || view == null || scene.points().length == 0) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> walk(-1, 0);
      case RIGHT -> walk(1, 0);
      case UP -> walk(0, 1);
      case DOWN -> walk(0, -1);
      case PLUS, EQUALS, ADD -> see(view.zoomed(STEP, getWidth() / 2, getHeight() / 2));
      case MINUS, SUBTRACT -> see(view.zoomed(1 / STEP, getWidth() / 2, getHeight() / 2));
      case HOME, DIGIT0, NUMPAD0 -> fit();
      case ENTER -> handler.open(looked);
      case SPACE -> toggle();
      case ESCAPE -> {
        if (chosen.isEmpty()) {
          return;
        }
        handler.choose(Set.of());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int right, int up) {
    int next =
        looked == SimilarViewModel.NONE ? start() : Walk.next(scene.points(), looked, right, up);
    handler.walk(next);
    Viewport there = view.showing(scene.points()[next], getWidth(), getHeight(), EDGE);
    if (!there.equals(view)) {
      see(there);
    }
  }

  /** The open picture if it is on the map, else the first one. */
  private int start() {
    return near == null || near.own() == null ? 0 : near.own();
  }

  private void toggle() {
    if (looked != SimilarViewModel.NONE) {
      Set<Integer> next = new TreeSet<>(chosen);
      if (!next.remove(looked)) {
        next.add(looked);
      }
      handler.choose(next);
    }
  }

  /** What is seen, with four pixels for each of the screen's. */
  Pixels drawn(Paint ground) {
    return Images.pixels(drawn(SHARP, ground));
  }

  @Override
  public Optional<ChartTable> table() {
    Scene now = scene;
    return now == null
        ? Optional.empty()
        : Optional.of(
            new ChartTable(
                List.of("app.chart.picture", "app.chart.x", "app.chart.y"),
                IntStream.range(0, now.points().length)
                    .mapToObj(
                        row ->
                            List.of(
                                now.alike().pictures().get(row).path(),
                                Numbers.compact(now.points()[row][0]),
                                Numbers.compact(now.points()[row][1])))
                    .toList()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (scene == null || view == null || sight == null) {
      return;
    }
    ScatterPainter painter = new ScatterPainter(gc, this, scene, view, sight, tiles);
    if (scene.isPlane()) {
      painter.axes(width, height);
    }
    boolean placed = near != null && near.hasPlace() && near.alike() == scene.alike();
    Near shown = placed ? near : null;
    painter.marks(chosen);
    if (shown != null) {
      painter.lines(shown);
    }
    painter.pictures(chosen);
    painter.names(width, height, shown);
    if (shown != null) {
      painter.open(shown, open);
    }
    if (looked != SimilarViewModel.NONE && looked < scene.points().length) {
      painter.looked(looked);
    }
    if (drawing && line.size() > 1) {
      painter.line(line);
    }
  }
}
