package org.resnetexplorer.cli.options;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.match.HeadActivation;
import org.resnetexplorer.weights.open.Choices;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What a file of weights does not say of its network: {@code --table}, {@code --stem-pool}, {@code
 * --head-activation}, {@code --stride}, {@code --dilation}, {@code --norm-groups}.
 */
public final class NetOptions {
  @Option(names = "--table", paramLabel = "NAME")
  private @Nullable String table;

  @Option(names = "--stem-pool", paramLabel = "yes|no")
  private @Nullable YesNo stemPool;

  @Option(
      names = "--head-activation",
      paramLabel = "FUNCTION",
      converter = HeadActivationConverter.class)
  private @Nullable HeadActivation headActivation;

  @Option(names = "--stride", paramLabel = "v1|v1.5", converter = StrideConverter.class)
  private @Nullable StridePlacement stride;

  @Option(names = "--dilation", paramLabel = "no|4|3-4", converter = DilationConverter.class)
  private @Nullable Dilation dilation;

  @Option(names = "--norm-groups", paramLabel = "COUNT", converter = Count.Converter.class)
  private @Nullable Count normGroups;

  /** An answer. */
  public enum YesNo {
    YES,
    NO
  }

  public Choices choices() {
    return Choices.NONE
        .withTable(table)
        .withStemPool(stemPool == null ? null : stemPool == YesNo.YES)
        .withHeadActivation(headActivation)
        .withStride(stride)
        .withDilation(dilation)
        .withNormGroups(normGroups == null ? null : normGroups.value());
  }

  /** Reads {@code relu}, {@code none} and the others. */
  public static final class HeadActivationConverter implements ITypeConverter<HeadActivation> {
    @Override
    public HeadActivation convert(String text) {
      return HeadActivation.of(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** Reads the stages that dilate. */
  public static final class DilationConverter implements ITypeConverter<Dilation> {
    @Override
    public Dilation convert(String text) {
      return Dilation.of(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** Reads {@code v1} and {@code v1.5}. */
  public static final class StrideConverter implements ITypeConverter<StridePlacement> {
    @Override
    public StridePlacement convert(String text) {
      return switch (text) {
        case "v1" -> StridePlacement.FIRST_1X1;
        case "v1.5" -> StridePlacement.MIDDLE_3X3;
        default -> throw new TypeConversionException(text);
      };
    }
  }
}
