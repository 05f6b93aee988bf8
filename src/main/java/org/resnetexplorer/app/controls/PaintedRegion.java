package org.resnetexplorer.app.controls;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A region that paints itself on a canvas of its own size, in colours that the style sheet gives;
 * however often a repaint is asked for, it is done once a pulse. To those who hear the window it is
 * a picture, whose text says what it shows; one that only repeats what is written beside it has the
 * role {@link AccessibleRole#NODE}, which is passed over.
 */
public abstract class PaintedRegion extends Region {
  public static final Font NUMBERS = Font.font(Fonts.NUMBERS, 11);
  public static final Font TEXT = Font.font(Fonts.TEXT, 12);
  public static final Font CAPTION = Font.font(Fonts.TEXT, 11);

  private final ScreenCanvas canvas = new ScreenCanvas();
  private double pixels = 1;
  private final Map<Ink, StyleableProperty<Color>> inks = new EnumMap<>(Ink.class);
  private final StyleableDoubleProperty scale =
      new SimpleStyleableDoubleProperty(SCALE_STYLE, this, "scale", 1.0) {
        @Override
        protected void invalidated() {
          textScaled();
        }
      };

  /** A colour of the theme; {@link #INK_2} is {@code -painted-ink-2} in the style sheet. */
  public enum Ink {
    INK,
    INK_2,
    INK_3,
    ACCENT,
    ACCENT_SOFT,
    HOVER,
    LINE,
    LINE_STRONG,
    SUNKEN,
    ERROR,
    CELL,
    CELL_EDGE,
    POSITIVE,
    NEGATIVE,
    SHORTCUT;

    String property() {
      return "-painted-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final class InkMetaData extends CssMetaData<PaintedRegion, Color> {
    private final Ink ink;

    InkMetaData(Ink ink) {
      super(ink.property(), StyleConverter.getColorConverter(), Color.TRANSPARENT);
      this.ink = ink;
    }

    @Override
    public boolean isSettable(PaintedRegion region) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(PaintedRegion region) {
      return region.inks.get(ink);
    }
  }

  /** How much larger texts are than usual; the sheet that sets their size says it. */
  private static final CssMetaData<PaintedRegion, Number> SCALE_STYLE =
      new CssMetaData<>("-painted-scale", StyleConverter.getSizeConverter(), 1.0) {
        @Override
        public boolean isSettable(PaintedRegion region) {
          return true;
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(PaintedRegion region) {
          return region.scale;
        }
      };

  private static final List<InkMetaData> INK_STYLES =
      Arrays.stream(Ink.values()).map(InkMetaData::new).toList();
  private static final List<CssMetaData<? extends Styleable, ?>> STYLES =
      Stream.<CssMetaData<? extends Styleable, ?>>concat(
              Region.getClassCssMetaData().stream(),
              Stream.concat(Stream.of(SCALE_STYLE), INK_STYLES.stream()))
          .toList();

  /** The style class gives its size. */
  // What gets hold of the region here only asks for its layout, once it is whole.
  @SuppressWarnings("this-escape")
  protected PaintedRegion(String styleClass) {
    getStyleClass().addAll("painted", styleClass);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().add(canvas.node());
    for (InkMetaData style : INK_STYLES) {
      inks.put(
          style.ink,
          new SimpleStyleableObjectProperty<>(style, this, style.ink.name()) {
            @Override
            protected void invalidated() {
              repaint();
            }
          });
    }
    Subscriptions.onChange(focusVisibleProperty(), (before, now) -> repaint());
    ScreenCanvas.onOtherScale(this, this::repaint);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES;
  }

  public final Color colour(Ink ink) {
    Color colour = inks.get(ink).getValue();
    return colour == null ? Color.TRANSPARENT : colour;
  }

  /** How much larger texts are than usual. */
  public final double textScale() {
    return scale.get();
  }

  /** A font at the size that texts have now. */
  public final Font scaled(Font font) {
    return scale.get() == 1 ? font : Font.font(font.getFamily(), font.getSize() * scale.get());
  }

  /** Texts have another size: what it takes room for is asked for anew. */
  protected void textScaled() {
    repaint();
  }

  /** How wide a text is as {@link #NUMBERS} are set. */
  public static double widthOf(String text) {
    return widthOf(text, NUMBERS);
  }

  /** How wide a text is in a font. */
  public static double widthOf(String text, Font font) {
    Text measured = new Text(text);
    measured.setFont(font);
    return measured.getLayoutBounds().getWidth();
  }

  /** Paints anew with the next pulse. */
  public final void repaint() {
    requestLayout();
  }

  @Override
  protected final void layoutChildren() {
    canvas.resize(getWidth(), getHeight(), ScreenCanvas.scaleOf(this));
    pixels = canvas.pixels();
    GraphicsContext gc = canvas.pen();
    gc.clearRect(0, 0, getWidth(), getHeight());
    gc.setImageSmoothing(false);
    paint(gc, getWidth(), getHeight());
    if (isFocusVisible()) {
      gc.setStroke(colour(Ink.ACCENT));
      gc.setLineWidth(2);
      crisp(gc).frame(2, 2, getWidth() - 4, getHeight() - 4, 6);
    }
  }

  /** What draws its edges and lines on pixels of the screen. */
  public final CrispPen crisp(GraphicsContext gc) {
    return new CrispPen(gc, pixels);
  }

  /**
   * What it draws, as on a screen of another scale.
   *
   * @param outputScale pixels of the picture for each of its own
   */
  public final WritableImage drawn(double outputScale, Paint ground) {
    Canvas sheet =
        new Canvas(Math.ceil(outputScale * getWidth()), Math.ceil(outputScale * getHeight()));
    GraphicsContext gc = sheet.getGraphicsContext2D();
    gc.scale(outputScale, outputScale);
    pixels = 1;
    gc.setFill(ground);
    gc.fillRect(0, 0, getWidth(), getHeight());
    gc.setImageSmoothing(false);
    paint(gc, getWidth(), getHeight());
    return sheet.snapshot(null, null);
  }

  /** The numbers that are drawn; empty while there are none, and for a picture that has none. */
  public Optional<ChartTable> table() {
    return Optional.empty();
  }

  /** Paints everything on the empty canvas. */
  protected abstract void paint(GraphicsContext gc, double width, double height);
}
