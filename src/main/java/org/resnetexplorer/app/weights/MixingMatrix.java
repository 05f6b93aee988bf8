package org.resnetexplorer.app.weights;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.MatrixView;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;

/**
 * Outputs by inputs, a coloured cell for each weight; only what is seen is drawn. The wheel
 * scrolls, with Shift sideways, with Ctrl it zooms; a drag moves. Arrow keys walk, + and − zoom.
 */
final class MixingMatrix extends PaintedRegion {
  private static final int PAD = 12;

  private final IntConsumer selectOutput;
  private final IntConsumer selectInput;
  private final IntConsumer hover;
  private final Runnable moved;
  private @Nullable ShownWeights weights;
  private @Nullable MatrixView view;
  private @Nullable MatrixView drawn;
  private @Nullable Image image;
  private int output;
  private int input;
  private double dragX;
  private double dragY;
  private boolean dragged;

  /**
   * @param hover gets the cell under the mouse, {@code output * inputs + input}, or −1
   * @param moved is told when another part is seen
   */
  MixingMatrix(
      IntConsumer selectOutput, IntConsumer selectInput, IntConsumer hover, Runnable moved) {
    super("weights-canvas");
    this.selectOutput = selectOutput;
    this.selectInput = selectInput;
    this.hover = hover;
    this.moved = moved;
    setId("weights-matrix");
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.accept(cellAt(event).orElse(-1)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(-1));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  void show(@Nullable ShownWeights next, int newOutput, int newInput) {
    boolean other = next != weights;
    boolean walked = other || newOutput != output || newInput != input;
    weights = next;
    output = newOutput;
    input = newInput;
    if (other) {
      view = null;
      image = null;
    }
    if (walked && view != null) {
      look(view.revealing(output, input));
    }
    repaint();
  }

  /** The part that is seen; null before there is one. */
  @Nullable MatrixView view() {
    return view;
  }

  private int room(double length) {
    return Math.max(1, (int) length - 2 * PAD);
  }

  private void look(MatrixView next) {
    view = next;
    moved.run();
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    ShownWeights of = weights;
    return of == null
        ? Optional.empty()
        : Optional.of(
            new ChartTable(
                List.of("app.chart.input", "app.chart.value"),
                IntStream.range(0, of.inputs())
                    .mapToObj(
                        in -> List.of(Integer.toString(in), Numbers.compact(of.at(output, in, 0))))
                    .toList()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (weights == null || width < 2 * PAD || height < 2 * PAD) {
      return;
    }
    MatrixView now = fitted(weights, room(width), room(height));
    if (image == null || !now.equals(drawn)) {
      drawn = now;
      Pixels part = now.render(weights.weight().values(), weights.scale());
      image = Images.of(part);
    }
    crisp(gc).image(image, PAD, PAD);
    gc.setStroke(colour(Ink.ACCENT));
    gc.setLineWidth(2);
    double right = Math.min(now.width(), now.x(now.columns()));
    double y = PAD + now.y(output);
    gc.save();
    gc.beginPath();
    gc.rect(PAD - 2, PAD - 2, right + 4, room(height) + 4);
    gc.clip();
    crisp(gc).frame(PAD - 1, y - 1, right + 2, now.cell() + 2);
    crisp(gc).frame(PAD + now.x(input) - 1, y - 1, now.cell() + 2, now.cell() + 2);
    gc.restore();
  }

  private MatrixView fitted(ShownWeights shown, int width, int height) {
    MatrixView before = view;
    MatrixView now =
        before == null
            ? MatrixView.fit(shown.outputs(), shown.inputs(), width, height)
                .revealing(output, input)
            : before.resized(width, height);
    if (!now.equals(before)) {
      view = now;
      moved.run();
    }
    return now;
  }

  private OptionalInt cellAt(MouseEvent event) {
    return view == null ? OptionalInt.empty() : view.cellAt(event.getX() - PAD, event.getY() - PAD);
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    dragX = event.getX();
    dragY = event.getY();
    dragged = false;
  }

  private void dragged(MouseEvent event) {
    double right = dragX - event.getX();
    double down = dragY - event.getY();
    if (view != null && (dragged || Math.hypot(right, down) > PAD / 3.0)) {
      dragged = true;
      dragX = event.getX();
      dragY = event.getY();
      look(view.scrolled(right, down));
    }
  }

  private void clicked(MouseEvent event) {
    OptionalInt cell = cellAt(event);
    if (!dragged && weights != null && cell.isPresent()) {
      int inputs = weights.inputs();
      selectInput.accept(cell.getAsInt() % inputs);
      selectOutput.accept(cell.getAsInt() / inputs);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (view == null) {
      return;
    }
    if (event.isShortcutDown()) {
      look(view.zoomed(event.getDeltaY() > 0, event.getX() - PAD, event.getY() - PAD));
    } else {
      look(view.scrolled(-event.getDeltaX(), -event.getDeltaY()));
    }
    event.consume();
  }

  /** Larger or smaller cells, about the selected one. */
  void zoom(boolean larger) {
    if (view != null) {
      double x = view.x(input) + view.cell() / 2.0;
      double y = view.y(output) + view.cell() / 2.0;
      look(view.zoomed(larger, x, y).revealing(output, input));
    }
  }

  private void typed(KeyEvent event) {
    if (weights == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (Keys.walk(event.getCode(), weights, output, input, selectOutput, selectInput)) {
      event.consume();
      return;
    }
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(true);
      case MINUS, SUBTRACT -> zoom(false);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
