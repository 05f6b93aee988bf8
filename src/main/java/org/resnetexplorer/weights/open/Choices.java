package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.RecipeChoices;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.match.Answers;
import org.resnetexplorer.weights.match.HeadActivation;

/**
 * What no file of weights says, and a person chose; what is null was not chosen.
 *
 * @param table which of several tables of weights in the file, by its key
 * @param recipe how pictures are prepared
 * @param outputs what the numbers of the last layer mean
 * @param stemPool whether the stem ends with a max-pool
 * @param headActivation what stands between the linear layers of a head
 * @param stride which convolution of a Bottleneck has the stride
 * @param dilation which stages dilate in place of a stride
 * @param normGroups groups of norms that came without statistics
 */
public record Choices(
    @Nullable String table,
    RecipeChoices recipe,
    @Nullable OutputMeaning outputs,
    @Nullable Boolean stemPool,
    @Nullable HeadActivation headActivation,
    @Nullable StridePlacement stride,
    @Nullable Dilation dilation,
    @Nullable Integer normGroups) {

  /** Nothing chosen. */
  public static final Choices NONE =
      new Choices(null, RecipeChoices.NONE, null, null, null, null, null, null);

  private static final String TABLE = "table";
  static final String OUTPUT = "output";
  private static final String STEM_POOL = "stem-pool";
  private static final String HEAD_ACTIVATION = "head-activation";
  static final String STRIDE = "stride";
  static final String DILATION = "dilation";
  static final String NORM_GROUPS = "norm-groups";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String V1 = "v1";
  private static final String V1_5 = "v1.5";

  /** Whether nothing is chosen. */
  public boolean isNone() {
    return equals(NONE);
  }

  /**
   * A recipe as chosen.
   *
   * @throws WeightsException if the numbers of mean and deviation are not as many as its colours,
   *     or an input of that size would not be held
   */
  public Preprocess prepare(Preprocess assumed) throws WeightsException {
    if (!recipe.fits(assumed)) {
      throw Refusal.of("choice.colours", Place.NOWHERE, assumed.normalisation().channels());
    }
    Integer edge = recipe.size();
    if (edge != null && !Preprocess.isHeld(assumed.channels(), edge)) {
      throw Refusal.of("choice.size", Place.NOWHERE, edge, assumed.channels());
    }
    return recipe.applyTo(assumed);
  }

  /**
   * What of it says which network a table of weights is of.
   *
   * @param net the table that was asked for, if it is one of several nets in one table; else null
   */
  Answers answers(@Nullable String net) {
    return new Answers(net, stemPool, headActivation, stride, dilation, normGroups);
  }

  public Choices withTable(@Nullable String other) {
    return new Choices(
        other, recipe, outputs, stemPool, headActivation, stride, dilation, normGroups);
  }

  public Choices withRecipe(RecipeChoices other) {
    return new Choices(
        table, other, outputs, stemPool, headActivation, stride, dilation, normGroups);
  }

  public Choices withOutputs(@Nullable OutputMeaning other) {
    return new Choices(
        table, recipe, other, stemPool, headActivation, stride, dilation, normGroups);
  }

  public Choices withStemPool(@Nullable Boolean other) {
    return new Choices(table, recipe, outputs, other, headActivation, stride, dilation, normGroups);
  }

  public Choices withHeadActivation(@Nullable HeadActivation other) {
    return new Choices(table, recipe, outputs, stemPool, other, stride, dilation, normGroups);
  }

  public Choices withStride(@Nullable StridePlacement other) {
    return new Choices(
        table, recipe, outputs, stemPool, headActivation, other, dilation, normGroups);
  }

  public Choices withDilation(@Nullable Dilation other) {
    return new Choices(table, recipe, outputs, stemPool, headActivation, stride, other, normGroups);
  }

  public Choices withNormGroups(@Nullable Integer other) {
    return new Choices(table, recipe, outputs, stemPool, headActivation, stride, dilation, other);
  }

  /**
   * What is chosen, one {@code name=value} a line, named as the options of the command line: {@code
   * mean=0.5/0.5/0.5}. Empty if nothing is.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (table != null) {
      lines.add(TABLE + "=" + escaped(table));
    }
    recipe.written().forEach((name, value) -> lines.add(name + "=" + value));
    if (outputs != null) {
      lines.add(OUTPUT + "=" + outputs.word());
    }
    if (stemPool != null) {
      lines.add(STEM_POOL + "=" + (stemPool ? YES : NO));
    }
    if (headActivation != null) {
      lines.add(HEAD_ACTIVATION + "=" + headActivation.word());
    }
    if (stride != null) {
      lines.add(STRIDE + "=" + (stride == StridePlacement.FIRST_1X1 ? V1 : V1_5));
    }
    if (dilation != null) {
      lines.add(DILATION + "=" + dilation.word());
    }
    if (normGroups != null) {
      lines.add(NORM_GROUPS + "=" + normGroups);
    }
    return lines;
  }

  /** What is chosen without effect on a network that is known by its name; none if all has one. */
  public List<Phrase> idleIn(ResNetSpec named) {
    List<String> idle = new ArrayList<>();
    if (stride != null && !named.block().placesStride()) {
      idle.add(STRIDE);
    }
    idle.addAll(ofFiles());
    return idle.isEmpty()
        ? List.of()
        : List.of(Phrase.note("choice-idle", String.join(", ", idle)));
  }

  /** What is chosen that only a file of weights leaves open, named as in {@link #lines}. */
  List<String> ofFiles() {
    List<String> names = new ArrayList<>();
    if (table != null) {
      names.add(TABLE);
    }
    if (stemPool != null) {
      names.add(STEM_POOL);
    }
    if (headActivation != null) {
      names.add(HEAD_ACTIVATION);
    }
    if (dilation != null) {
      names.add(DILATION);
    }
    if (normGroups != null) {
      names.add(NORM_GROUPS);
    }
    return names;
  }

  /** Reads such lines; what is not understood counts as not chosen. */
  public static Choices read(List<String> lines) {
    Map<String, String> written = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        written.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    String table = written.get(TABLE);
    return new Choices(
        table == null ? null : unescaped(table),
        RecipeChoices.read(written),
        OutputMeaning.of(written.getOrDefault(OUTPUT, "")).orElse(null),
        truth(written.getOrDefault(STEM_POOL, "")),
        HeadActivation.of(written.getOrDefault(HEAD_ACTIVATION, "")).orElse(null),
        stride(written.getOrDefault(STRIDE, "")),
        Dilation.of(written.getOrDefault(DILATION, "")).orElse(null),
        groups(written.getOrDefault(NORM_GROUPS, "")));
  }

  /** A number of groups that a norm may have; null for what is none. */
  private static @Nullable Integer groups(String text) {
    boolean number = text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= Norm.MOST;
    return number ? Integer.valueOf(text) : null;
  }

  private static @Nullable Boolean truth(String text) {
    return switch (text) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      default -> null;
    };
  }

  private static @Nullable StridePlacement stride(String text) {
    return switch (text) {
      case V1 -> StridePlacement.FIRST_1X1;
      case V1_5 -> StridePlacement.MIDDLE_3X3;
      default -> null;
    };
  }

  /** A key of a file may hold anything, a line ends with its line. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c = text.charAt(i) == 'n' ? '\n' : text.charAt(i) == 'r' ? '\r' : text.charAt(i);
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
