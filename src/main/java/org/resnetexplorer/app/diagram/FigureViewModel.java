package org.resnetexplorer.app.diagram;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.diagram.png.Raster;
import org.resnetexplorer.export.AtomicFile;
import org.resnetexplorer.export.FigureFile;
import org.resnetexplorer.render.Pixels;

/** What is seen on the canvas as a figure: its format, scale, colours and extent. */
final class FigureViewModel {
  private final DiagramViewModel model;
  private final PaneContext context;
  private final FileSaving saving;
  private final ObjectProperty<FigureFile> format =
      new SimpleObjectProperty<>(this, "format", FigureFile.SVG);
  private final IntegerProperty scale = new SimpleIntegerProperty(this, "scale", 2);
  private final ObjectProperty<Theme> theme =
      new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
  private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole", true);

  FigureViewModel(DiagramViewModel model, PaneContext context, Exports exports) {
    this.model = model;
    this.context = context;
    this.saving = new FileSaving(context.appState(), context.background(), exports);
  }

  ObjectProperty<FigureFile> formatProperty() {
    return format;
  }

  /** Pixels of a PNG for one of the screen; an SVG is sharp at any size. */
  IntegerProperty scaleProperty() {
    return scale;
  }

  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** The whole drawing, cut to what is drawn; else the part that the canvas shows. */
  BooleanProperty wholeProperty() {
    return whole;
  }

  /** Whether a drawing is there to be saved. */
  boolean isPossible() {
    return model.diagramProperty().get() != null;
  }

  /** The figure in a format; nothing before there is a drawing. */
  Optional<Figure> figure(FigureFile as) {
    Diagram diagram = model.diagramProperty().get();
    if (diagram == null) {
      return Optional.empty();
    }
    DiagramState state = model.stateProperty().get().withHovered("");
    Palette palette = theme.get() == Theme.DARK ? Palette.DARK : Palette.LIGHT;
    double factor = as == FigureFile.PNG ? scale.get() : 1;
    if (whole.get()) {
      return Optional.of(Figure.trimmed(diagram, state, palette, factor));
    }
    Camera camera = model.finder().camera();
    Camera.Viewport viewport = model.finder().viewport();
    Point from = camera.toDrawing(0, 0);
    Point to = camera.toDrawing(viewport.width(), viewport.height());
    Bounds frame = new Bounds(from.x(), from.y(), to.x() - from.x(), to.y() - from.y());
    return Optional.of(new Figure(diagram, state, palette, frame, factor * camera.scale()));
  }

  /** {@code ResNet-50, layer2.0}. */
  String title() {
    OpenModel open = context.appState().modelProperty().get();
    String network = open == null ? "ResNet" : open.network().spec().displayName();
    return network + model.viewProperty().get().label().map(label -> ", " + label).orElse("");
  }

  /** {@code resnet-50-layer2.0}, without an ending. */
  String fileName() {
    return title().toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
  }

  /** Writes the figure on a worker; a failure is told in the window. */
  void save(Path file) {
    FigureFile as = format.get();
    String title = title();
    figure(as)
        .ifPresent(
            figure -> saving.save(file, path -> AtomicFile.write(path, as.content(figure, title))));
  }

  /** Draws the figure on a worker. */
  void pixels(Consumer<Pixels> done) {
    pixels(done, () -> {});
  }

  /**
   * The same.
   *
   * @param none done where there will be no figure: it is too large, or drawing failed
   */
  void pixels(Consumer<Pixels> done, Runnable none) {
    figure(FigureFile.PNG)
        .filter(Raster::canDraw)
        .ifPresentOrElse(
            figure -> context.background().compute(() -> Raster.draw(figure), done, none), none);
  }

  /** Writes the figure as SVG text on a worker. */
  void svg(Consumer<byte[]> done) {
    String title = title();
    figure(FigureFile.SVG)
        .ifPresent(
            figure ->
                context.background().compute(() -> FigureFile.SVG.content(figure, title), done));
  }
}
