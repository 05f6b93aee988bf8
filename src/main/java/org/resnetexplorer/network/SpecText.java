package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network as one word: {@code bottleneck,3-4-6-3,groups=32,width=4,classes=10,stride=v1}. Block
 * and depths come first; what is left out is as torchvision has it. Three depths mean the networks
 * for CIFAR-10, with 16 channels, 10 classes, the small stem and shortcuts that pad. {@code in} is
 * the channels of pictures, two numbers for {@code stem} those between three convolutions, {@code
 * se} the numbers of a {@link Squeeze}, {@code inner} the {@linkplain InnerWidths#word widths
 * inside blocks}, {@code norm} that after convolutions; for {@code head} see {@link HeadText}.
 */
public final class SpecText {
  /** The options that may follow block and depths. */
  public static final String OPTIONS =
      "groups=, width=, classes=, channels=, stride=v1|v1.5, stem=large|small|deep|24-32, in=,"
          + " stem-pool=yes|no|ceil, shortcut=project|bare|all|pool|pad|none,"
          + " se=no|16|16-8, bias=yes|no, dilate=no|4|3-4, preact=no|yes|open,"
          + " inner=50%|64-96.128-256-512, norm=batch|group|group-16, pooling=average|concat,"
          + " head=fc|linear|none";

  private static final List<String> NAMES =
      List.of(
          "groups",
          "width",
          "classes",
          "channels",
          "stride",
          "stem",
          "in",
          "stem-pool",
          "shortcut",
          "se",
          "bias",
          "dilate",
          "preact",
          "inner",
          "norm",
          "pooling",
          "head");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern INNER = Pattern.compile("([1-9][0-9]{0,4})-([1-9][0-9]{0,4})");
  private static final Pattern SQUEEZE =
      Pattern.compile("([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))?");
  private static final Pattern GROUPS = Pattern.compile("group(?:-([1-9][0-9]{0,3}))?");
  private static final Pattern DEPTHS = Pattern.compile("[0-9]{1,4}(-[0-9]{1,4}){2,3}");

  private SpecText() {}

  /** The word for a network; reading it gives the same network. */
  public static String of(ResNetSpec spec) {
    List<String> words = new ArrayList<>();
    words.add(spec.block().word());
    words.add(String.join("-", spec.depths().stream().map(String::valueOf).toList()));
    ResNetSpec usual = usual(spec.block(), spec.depths());
    option(words, "groups", spec.groups(), usual.groups());
    option(words, "width", spec.widthPerGroup(), usual.widthPerGroup());
    option(words, "classes", spec.classes(), spec.family().isTrunk() ? 0 : usual.classes());
    option(words, "channels", spec.stemChannels(), usual.stemChannels());
    if (spec.stride() == StridePlacement.FIRST_1X1) {
      words.add("stride=v1");
    }
    family(words, spec, usual.family());
    return String.join(",", words);
  }

  private static void family(List<String> words, ResNetSpec spec, Family usual) {
    Family family = spec.family();
    Stem stem = family.stem();
    String spelled = spelled(stem, spec.stemChannels());
    if (!spelled.equals(spelled(usual.stem(), spec.stemChannels()))) {
      words.add("stem=" + spelled);
    }
    option(words, "in", stem.channels(), usual.stem().channels());
    if (stem.ceiled()) {
      words.add("stem-pool=ceil");
    } else if (stem.pool() == stem.isSmall()) {
      words.add("stem-pool=" + (stem.pool() ? "yes" : "no"));
    }
    if (family.shortcut() != usual.shortcut()) {
      words.add("shortcut=" + family.shortcut().word());
    }
    if (family.squeeze().isThere()) {
      words.add("se=" + spelled(family.squeeze()));
    }
    if (family.bias()) {
      words.add("bias=yes");
    }
    if (family.dilation().isThere()) {
      words.add("dilate=" + family.dilation().word());
    }
    if (family.order().isPreActivated()) {
      words.add("preact=" + family.order().word());
    }
    if (family.inner().isThere()) {
      words.add("inner=" + family.inner().word());
    }
    if (family.norm().isOfGroups()) {
      words.add("norm=" + spelled(family.norm()));
    }
    if (family.head().pooling() == Pooling.CONCAT) {
      words.add("pooling=concat");
    }
    String head = HeadText.of(family.head());
    if (!head.equals(HeadText.of(usual.head()))) {
      words.add("head=" + head);
    }
  }

  private static void option(List<String> words, String name, int value, int usual) {
    if (value != usual) {
      words.add(name + "=" + value);
    }
  }

  /** What torchvision, or for three stages the CIFAR family, has where nothing is said. */
  private static ResNetSpec usual(BlockKind block, List<Integer> depths) {
    boolean small = depths.size() == 3;
    return new ResNetSpec(
        block,
        depths,
        small ? 10 : 1000,
        small ? 16 : 64,
        1,
        64,
        StridePlacement.MIDDLE_3X3,
        small ? Family.small(block) : Family.TORCHVISION);
  }

  /**
   * Reads such a word.
   *
   * @throws SpecException if it is written otherwise, or its numbers make no network
   */
  public static ResNetSpec parse(String text) {
    List<String> words = List.of(text.split(",", -1));
    if (words.size() < 2 || !DEPTHS.matcher(words.get(1)).matches()) {
      throw unreadable(text);
    }
    BlockKind block = block(words.get(0));
    List<Integer> depths = Arrays.stream(words.get(1).split("-")).map(Integer::valueOf).toList();
    List<String> options = words.subList(2, words.size());
    ResNetSpec usual = usual(block, depths);
    String stride = option(options, "stride").orElse("v1.5");
    requireKnown(options);
    int channels = number(options, "channels", usual.stemChannels());
    Family family = family(options, usual, channels);
    return new ResNetSpec(
        block,
        depths,
        number(options, "classes", family.isTrunk() ? 0 : usual.classes()),
        channels,
        number(options, "groups", usual.groups()),
        number(options, "width", usual.widthPerGroup()),
        one(stride, "v1", StridePlacement.FIRST_1X1, "v1.5", StridePlacement.MIDDLE_3X3),
        family);
  }

  private static Family family(List<String> options, ResNetSpec spec, int channels) {
    Family usual = spec.family();
    Stem stem = stem(option(options, "stem").orElse(spelled(usual.stem(), channels)), channels);
    String pool = option(options, "stem-pool").orElse(stem.pool() ? "yes" : "no");
    String shortcut = option(options, "shortcut").orElse(usual.shortcut().word());
    String dilate = option(options, "dilate").orElse("no");
    String order = option(options, "preact").orElse(Order.CONVOLUTION_FIRST.word());
    String pooling = option(options, "pooling").orElse("average");
    String head = option(options, "head").orElse(HeadText.of(usual.head()));
    return new Family(
        pooled(stem.withChannels(number(options, "in", usual.stem().channels())), pool),
        shortcut(shortcut),
        HeadText.parse(head, one(pooling, "average", Pooling.AVERAGE, "concat", Pooling.CONCAT)),
        squeeze(option(options, "se").orElse("no")),
        one(option(options, "bias").orElse("no"), "yes", true, "no", false),
        Dilation.of(dilate).orElseThrow(() -> unreadable(dilate)),
        Order.of(order).orElseThrow(() -> unreadable(order)),
        option(options, "inner")
            .map(word -> InnerWidths.parse(word, spec.depths()))
            .orElse(InnerWidths.FULL),
        norm(option(options, "norm").orElse("batch")));
  }

  private static Stem pooled(Stem stem, String pool) {
    return pool.equals("ceil")
        ? stem.withCeiledPool()
        : stem.withPool(one(pool, "yes", true, "no", false));
  }

  private static String spelled(Stem stem, int channels) {
    if (stem.isDeep()) {
      boolean usual = stem.inner().equals(Stem.deepFor(channels).inner());
      return usual ? "deep" : stem.inner().get(0) + "-" + stem.inner().get(1);
    }
    return stem.isSmall() ? "small" : "large";
  }

  private static Stem stem(String word, int channels) {
    Matcher inner = INNER.matcher(word);
    if (inner.matches()) {
      return Stem.deep(Integer.parseInt(inner.group(1)), Integer.parseInt(inner.group(2)));
    }
    return switch (word) {
      case "large" -> Stem.IMAGENET;
      case "small" -> Stem.SMALL;
      case "deep" -> Stem.deepFor(channels);
      default -> throw unreadable(word);
    };
  }

  private static String spelled(Squeeze squeeze) {
    return squeeze.reduction() + (squeeze.multiple() == 1 ? "" : "-" + squeeze.multiple());
  }

  private static Squeeze squeeze(String word) {
    Matcher numbers = SQUEEZE.matcher(word);
    if (numbers.matches()) {
      int multiple = numbers.group(2) == null ? 1 : Integer.parseInt(numbers.group(2));
      return new Squeeze(Integer.parseInt(numbers.group(1)), multiple);
    }
    if (word.equals("no")) {
      return Squeeze.NONE;
    }
    throw unreadable(word);
  }

  private static String spelled(Norm norm) {
    return norm.equals(Norm.GROUP) ? "group" : "group-" + norm.groups();
  }

  private static Norm norm(String word) {
    Matcher groups = GROUPS.matcher(word);
    if (groups.matches()) {
      return groups.group(1) == null ? Norm.GROUP : new Norm(Integer.parseInt(groups.group(1)));
    }
    if (word.equals("batch")) {
      return Norm.BATCH;
    }
    throw unreadable(word);
  }

  private static ShortcutKind shortcut(String word) {
    return Arrays.stream(ShortcutKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> unreadable(word));
  }

  private static BlockKind block(String word) {
    return Arrays.stream(BlockKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> unreadable(word));
  }

  private static <T> T one(String word, String first, T one, String second, T other) {
    if (word.equals(first)) {
      return one;
    }
    if (word.equals(second)) {
      return other;
    }
    throw unreadable(word);
  }

  private static Optional<String> option(List<String> options, String name) {
    List<String> given = options.stream().filter(option -> option.startsWith(name + "=")).toList();
    if (given.size() > 1) {
      throw unreadable(given.get(1));
    }
    return given.stream().findFirst().map(option -> option.substring(name.length() + 1));
  }

  private static int number(List<String> options, String name, int usual) {
    Optional<String> given = option(options, name);
    if (given.isPresent() && !NUMBER.matcher(given.get()).matches()) {
      throw unreadable(name + "=" + given.get());
    }
    return given.map(Integer::valueOf).orElse(usual);
  }

  private static void requireKnown(List<String> options) {
    for (String option : options) {
      int equals = option.indexOf('=');
      if (equals < 0 || !NAMES.contains(option.substring(0, equals))) {
        throw unreadable(option);
      }
    }
  }

  static SpecException unreadable(String text) {
    return new SpecException(SpecException.Reason.TEXT, text);
  }
}
