package org.resnetexplorer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.read.PictureReader;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How a picture becomes input: {@code --preprocess}, {@code --orientation}. */
final class PictureOptions {
  @Option(names = "--preprocess", paramLabel = "RESIZE:CROP", converter = PreprocessConverter.class)
  private @Nullable Preprocess preprocess;

  @Option(names = "--orientation", paramLabel = "upright|torchvision")
  private Orientation orientation = Orientation.UPRIGHT;

  Orientation orientation() {
    return orientation;
  }

  boolean hasPreprocess() {
    return preprocess != null;
  }

  /** What was asked for, else what the model was measured with. */
  Preprocess preprocess(Preprocess ofModel) {
    return preprocess == null ? ofModel : preprocess;
  }

  Picture read(Path file) throws PictureException {
    return new PictureReader().read(file, orientation);
  }

  /** Reads {@code 256:224}. */
  static final class PreprocessConverter implements ITypeConverter<Preprocess> {
    @Override
    public Preprocess convert(String text) {
      try {
        return Preprocess.parse(text);
      } catch (PictureException e) {
        throw new TypeConversionException(e.key());
      }
    }
  }
}
