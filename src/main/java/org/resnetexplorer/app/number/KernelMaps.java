package org.resnetexplorer.app.number;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.CellFrame;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ValueScale;

/**
 * The channel that is read, with the window on it, above the channel that is made of it, with the
 * cell: the window follows the mouse on either, and the arrow keys.
 */
final class KernelMaps extends PaintedRegion {
  private static final double MARGIN = 5;
  private static final double CAPTION_ROOM = 15;
  private static final double LEAST_FRAME = 5;

  private final MovingWindow window;
  private final NumberWords words;
  private @Nullable Proof proof;
  private @Nullable Image input;
  private @Nullable Image output;
  private @Nullable Readers imagesOf;
  private int inputChannel = -1;
  private int inputTerm = -1;
  private int outputChannel = -1;
  private int outputCall = -1;

  KernelMaps(MovingWindow window, NumberWords words) {
    super("kernel-maps");
    this.window = window;
    this.words = words;
    setFocusTraversable(true);
    Consumer<MouseEvent> look = event -> at(event, window::look);
    setOnMouseMoved(
        event -> {
          if (!window.playingProperty().get()) {
            look.accept(event);
          }
        });
    setOnMouseDragged(look::accept);
    setOnMouseExited(
        event -> {
          if (!window.playingProperty().get()) {
            window.look(null);
          }
        });
    setOnMouseReleased(event -> at(event, this::choose));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void choose(@Nullable Cell cell) {
    requestFocus();
    if (cell != null) {
      window.choose(cell);
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> window.move(0, -1);
      case RIGHT -> window.move(0, 1);
      case UP -> window.move(-1, 0);
      case DOWN -> window.move(1, 0);
      case SPACE -> window.playOrPause();
      default -> {
        return;
      }
    }
    event.consume();
  }

  void show(Proof next) {
    proof = next;
    boolean others = next.readers() != imagesOf;
    imagesOf = next.readers();
    List<Term> drawn = next.drawn();
    int channel = drawn.isEmpty() ? 0 : drawn.get(0).from().channel();
    if (others || channel != inputChannel || next.drawnInput() != inputTerm) {
      inputChannel = channel;
      inputTerm = next.drawnInput();
      ValueScale scale =
          Colours.ofInput(
              next.readers().run().model().network(), next.headReader(), inputTerm, channel);
      input = image(next.headReader().inputChannel(inputTerm, channel), next.drawnShape(), scale);
    }
    if (others || next.channel() != outputChannel || next.own().call().index() != outputCall) {
      outputChannel = next.channel();
      outputCall = next.own().call().index();
      ValueScale scale = Colours.ofOutput(next.ownReader(), outputChannel);
      output =
          image(next.ownReader().outputChannel(outputChannel), next.ownReader().shape(), scale);
    }
    setAccessibleText(words.maps(next));
    repaint();
  }

  private static Image image(float[] values, Shape shape, ValueScale scale) {
    return Images.of(values, shape.height(), shape.width(), scale);
  }

  /** Where a map is drawn. */
  private record Frame(double left, double top, double width, double height, Shape shape) {
    BoundingBox box(double row, double column, double rows, double columns) {
      double down = height / shape.height();
      double across = width / shape.width();
      return new BoundingBox(
          left + column * across, top + row * down, columns * across, rows * down);
    }
  }

  /** Beside each other where that makes them larger. */
  private boolean isWide() {
    return getWidth() > getHeight();
  }

  private Frame frame(boolean ofInput, Shape shape) {
    double wide = isWide() ? getWidth() / 2 : getWidth();
    double high = isWide() ? getHeight() : getHeight() / 2;
    double caption = Math.ceil(CAPTION_ROOM * textScale());
    double room = Math.min(wide - 2 * MARGIN, high - caption - 2 * MARGIN);
    double longer = Math.max(shape.height(), shape.width());
    double left = MARGIN + (!ofInput && isWide() ? wide : 0);
    double top = caption + MARGIN + (!ofInput && !isWide() ? high : 0);
    return new Frame(
        Math.floor(left),
        Math.floor(top),
        Math.floor(room * shape.width() / longer),
        Math.floor(room * shape.height() / longer),
        shape);
  }

  /** The cells of both, one map after the other. */
  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(proof)
        .map(
            of ->
                new ChartTable(
                    List.of(
                        "app.chart.map", "app.chart.row", "app.chart.column", "app.chart.value"),
                    Stream.concat(
                            cells(
                                words.inputName(of),
                                of.drawnShape(),
                                of.headReader().inputChannel(inputTerm, inputChannel)),
                            cells(
                                words.outputName(of),
                                of.ownReader().shape(),
                                of.ownReader().outputChannel(outputChannel)))
                        .toList()));
  }

  private static Stream<List<String>> cells(String name, Shape shape, float[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            at ->
                List.of(
                    name,
                    Integer.toString(at / shape.width()),
                    Integer.toString(at % shape.width()),
                    Numbers.compact(values[at])));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (proof == null) {
      return;
    }
    Frame in = frame(true, proof.drawnShape());
    Frame out = frame(false, proof.ownReader().shape());
    paintMap(gc, in, input, words.inputName(proof));
    paintMap(gc, out, output, words.outputName(proof));
    if (!proof.drawn().isEmpty()) {
      int columns = proof.drawnColumns();
      CellFrame.draw(
          gc,
          in.box(
              proof.drawnFrom().row(),
              proof.drawnFrom().column(),
              (double) proof.drawn().size() / columns,
              columns),
          1,
          CellFrame.LINE / 2,
          LEAST_FRAME,
          this);
    }
    CellFrame.draw(
        gc,
        out.box(proof.cell().row(), proof.cell().column(), 1, 1),
        1,
        CellFrame.LINE / 2,
        LEAST_FRAME,
        this);
  }

  private void paintMap(GraphicsContext gc, Frame frame, @Nullable Image map, String name) {
    gc.setFont(scaled(NUMBERS));
    gc.setFill(colour(Ink.INK_3));
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.fillText(name, frame.left(), frame.top() - 4, Math.max(frame.width(), getWidth() - MARGIN));
    gc.setFill(colour(Ink.SUNKEN));
    crisp(gc).fill(frame.left(), frame.top(), frame.width(), frame.height());
    // Cells smaller than a pixel would be lost, larger ones stay crisp.
    gc.setImageSmoothing(frame.shape().width() > frame.width());
    crisp(gc).image(map, frame.left(), frame.top(), frame.width(), frame.height());
    gc.setImageSmoothing(false);
  }

  private void at(MouseEvent event, Consumer<@Nullable Cell> then) {
    if (proof == null) {
      return;
    }
    Frame in = frame(true, proof.drawnShape());
    Frame out = frame(false, proof.ownReader().shape());
    double x = event.getX();
    double y = event.getY();
    if (isOn(out, x, y)) {
      then.accept(
          clamped(
              (y - out.top()) / out.height() * out.shape().height() - 0.5,
              (x - out.left()) / out.width() * out.shape().width() - 0.5));
    } else if (isOn(in, x, y)) {
      then.accept(
          centredOn(
              (y - in.top()) / in.height() * in.shape().height() - 0.5,
              (x - in.left()) / in.width() * in.shape().width() - 0.5));
    } else {
      then.accept(null);
    }
  }

  private static boolean isOn(Frame frame, double x, double y) {
    return x >= frame.left()
        && x < frame.left() + frame.width()
        && y >= frame.top()
        && y < frame.top() + frame.height();
  }

  /** The cell whose window's middle is nearest to a place of the input. */
  private Cell centredOn(double row, double column) {
    int columns = proof.drawnColumns();
    double perCell = (double) proof.drawnShape().width() / proof.ownReader().shape().width();
    int stride = Math.max(1, (int) Math.round(perCell));
    double middleRow = proof.drawnFrom().row() + ((double) proof.drawn().size() / columns - 1) / 2;
    double middleColumn = proof.drawnFrom().column() + (columns - 1) / 2.0;
    return clamped(
        proof.cell().row() + (row - middleRow) / stride,
        proof.cell().column() + (column - middleColumn) / stride);
  }

  private Cell clamped(double row, double column) {
    return proof.walk().nearest(row, column);
  }
}
