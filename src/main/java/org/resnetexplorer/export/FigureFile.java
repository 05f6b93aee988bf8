package org.resnetexplorer.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.diagram.png.PngEncoder;
import org.resnetexplorer.diagram.png.Raster;
import org.resnetexplorer.diagram.svg.Svg;
import org.resnetexplorer.render.Pixels;

/** The formats in which a figure is saved. */
public enum FigureFile {
  /** Real text and lines, sharp at any size. */
  SVG,
  /** Pixels. */
  PNG;

  /** The name's end, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a file's name asks for. */
  public static Optional<FigureFile> of(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    for (FigureFile format : values()) {
      if (name.endsWith("." + format.ending())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The file's content.
   *
   * @param title what the figure shows
   * @throws IllegalArgumentException for a PNG that is too large, see {@link Raster#canDraw}
   */
  public byte[] content(Figure figure, String title) {
    if (this == SVG) {
      return Svg.write(figure, title).getBytes(StandardCharsets.UTF_8);
    }
    Pixels pixels = Raster.draw(figure);
    return PngEncoder.encode(pixels);
  }
}
