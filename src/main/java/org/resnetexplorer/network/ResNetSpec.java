package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;

/**
 * The numbers that make one ResNet, as torchvision's constructor takes them, and the family whose
 * stem, shortcuts and names it has.
 *
 * @param block which residual block is repeated
 * @param depths number of blocks in {@code layer1} and each further stage, three or four of them
 * @param classes outputs of the last layer; 0 for a network that ends in features
 * @param stemChannels channels after {@code conv1}; stage s has {@code stemChannels * 2^(s-1)}
 *     planes
 * @param groups groups of a Bottleneck's 3x3 (ResNeXt)
 * @param widthPerGroup width of a Bottleneck's inside per 64 planes and group (Wide ResNet)
 * @param stride where a Bottleneck puts its stride
 * @throws SpecException if the numbers make no network
 */
public record ResNetSpec(
    BlockKind block,
    List<Integer> depths,
    int classes,
    int stemChannels,
    int groups,
    int widthPerGroup,
    StridePlacement stride,
    Family family) {

  /** The preset names of torchvision that this program knows, smallest first. */
  public static final List<String> PRESETS =
      List.of("resnet18", "resnet34", "resnet50", "resnet101", "resnet152");

  /** Blocks of a stage: ResNet-1202 of the paper has 200. */
  public static final int MOST_BLOCKS = 200;

  static final int MOST_STAGES = 4;
  private static final List<Integer> STAGES = List.of(3, MOST_STAGES);

  public ResNetSpec {
    depths = List.copyOf(depths);
    check(block, depths);
    if (classes < (family.isTrunk() ? 0 : 1) || stemChannels < 1 || widthPerGroup < 1) {
      throw new SpecException(
          SpecException.Reason.LEAST, "classes, channels and width are at least 1");
    }
    if (family.isTrunk() && classes != 0) {
      throw new SpecException(SpecException.Reason.LEAST, "a network without head has no classes");
    }
    if (!block.hasInnerWidth() && (groups != 1 || widthPerGroup != 64)) {
      throw new SpecException(
          SpecException.Reason.BASIC,
          block.typeName() + " only supports groups=1 and base_width=64");
    }
    if (groups < 1) {
      throw new SpecException(SpecException.Reason.GROUPS, "groups must be a positive integer");
    }
    if (stemChannels * (long) widthPerGroup < 64) {
      throw new SpecException(
          SpecException.Reason.NO_CHANNEL,
          stemChannels + " * (" + widthPerGroup + " / 64.) is less than one channel");
    }
    if (family.shortcut() == ShortcutKind.PADDED && !canPad(block, stemChannels)) {
      throw new SpecException(
          SpecException.Reason.PADDED, "Only Basic Blocks of even channels are padded by halves");
    }
    if (!family.inner().fits(block, depths, groups)) {
      throw new SpecException(
          SpecException.Reason.INNER, "A width for each block, which groups divide");
    }
    if (!normsDivide(block, depths, stemChannels, widthPerGroup, groups, family)) {
      throw new SpecException(
          SpecException.Reason.NORM, "num_channels must be divisible by num_groups");
    }
    if (family.dilation().isThere() && !canDilate(block, depths, family)) {
      throw new SpecException(
          SpecException.Reason.DILATED,
          "Only Bottlenecks in four stages dilate, and no shortcuts that pool");
    }
    if (family.order().isPreActivated() && !isOnlyReordered(family)) {
      throw new SpecException(
          SpecException.Reason.NORMS_FIRST, "With pre-activation all widths and batch norms stay");
    }
    if (family.order().isPreActivated() && family.shortcut() == ShortcutKind.BARE) {
      throw new SpecException(
          SpecException.Reason.PRE_ACTIVATED,
          "With pre-activation no projection has a norm, so that bare ones are no other kind");
    }
  }

  private static boolean isOnlyReordered(Family family) {
    return !family.inner().isThere() && !family.norm().isOfGroups();
  }

  /** Into how many groups its norms may divide all channels; none if it has batch norms. */
  public List<Integer> normGroups() {
    return family.norm().isOfGroups() ? groupsThatDivide() : List.of();
  }

  /** The usual numbers of groups that divide the channels of all its norms; the most first. */
  public List<Integer> groupsThatDivide() {
    return Norm.USUAL.stream()
        .filter(
            count -> {
              Family grouped = family.withNorm(new Norm(count));
              return normsDivide(block, depths, stemChannels, widthPerGroup, groups, grouped);
            })
        .toList();
  }

  /** Whether groups of the norms divide the channels of stem, stages and blocks. */
  private static boolean normsDivide(
      BlockKind block,
      List<Integer> depths,
      int stemChannels,
      int widthPerGroup,
      int groups,
      Family family) {
    Norm norm = family.norm();
    boolean all =
        norm.divides(stemChannels) && family.stem().inner().stream().allMatch(norm::divides);
    for (int stage = 0; stage < depths.size() && norm.isOfGroups() && all; stage++) {
      int full = width(stemChannels << stage, widthPerGroup, groups);
      all = norm.divides((stemChannels << stage) * block.expansion());
      for (int position = 0; position < depths.get(stage); position++) {
        InnerWidths.Inside inside = family.inner().of(stage, position, full, groups);
        all &= norm.divides(inside.first()) && norm.divides(inside.last());
      }
    }
    return all;
  }

  /**
   * Whether its last stages may dilate: torchvision's do with Bottlenecks alone, and where
   * shortcuts pool it is told in several ways what becomes of these.
   */
  public boolean canDilate() {
    return canDilate(block, depths, family);
  }

  private static boolean canDilate(BlockKind block, List<Integer> depths, Family family) {
    return block.canDilate()
        && depths.size() == MOST_STAGES
        && family.shortcut() != ShortcutKind.POOLED;
  }

  private static void check(BlockKind block, List<Integer> depths) {
    boolean stages = STAGES.contains(depths.size());
    if (!stages || depths.stream().anyMatch(depth -> depth < 1 || depth > MOST_BLOCKS)) {
      throw new SpecException(
          SpecException.Reason.DEPTHS,
          "Three or four stages of 1 to " + MOST_BLOCKS + " " + block.typeName() + "s: " + depths);
    }
  }

  /** One of torchvision's family. */
  public ResNetSpec(
      BlockKind block,
      List<Integer> depths,
      int classes,
      int stemChannels,
      int groups,
      int widthPerGroup,
      StridePlacement stride) {
    this(block, depths, classes, stemChannels, groups, widthPerGroup, stride, Family.TORCHVISION);
  }

  /**
   * A ResNet for CIFAR-10 (He et al. 2015, section 4.2): three stages of 16, 32 and 64 channels,
   * {@code 6 n + 2} weight layers.
   *
   * @param blocks n, the blocks of a stage: 3 for ResNet-20, 9 for ResNet-56
   */
  public static ResNetSpec cifar(int blocks) {
    List<Integer> depths = List.of(blocks, blocks, blocks);
    return new ResNetSpec(
        BlockKind.BASIC, depths, 10, 16, 1, 64, StridePlacement.MIDDLE_3X3, Family.CIFAR);
  }

  /**
   * One of torchvision's presets, for ImageNet's 1,000 classes.
   *
   * @throws IllegalArgumentException for a name not in {@link #PRESETS}
   */
  public static ResNetSpec preset(String name) {
    return switch (name) {
      case "resnet18" -> plain(BlockKind.BASIC, List.of(2, 2, 2, 2));
      case "resnet34" -> plain(BlockKind.BASIC, List.of(3, 4, 6, 3));
      case "resnet50" -> plain(BlockKind.BOTTLENECK, List.of(3, 4, 6, 3));
      case "resnet101" -> plain(BlockKind.BOTTLENECK, List.of(3, 4, 23, 3));
      case "resnet152" -> plain(BlockKind.BOTTLENECK, List.of(3, 8, 36, 3));
      default -> throw new IllegalArgumentException("No preset " + name);
    };
  }

  private static ResNetSpec plain(BlockKind block, List<Integer> depths) {
    return new ResNetSpec(block, depths, 1000, 64, 1, 64, StridePlacement.MIDDLE_3X3);
  }

  /** The same network with another number of classes; one that ends in features has none. */
  public ResNetSpec withClasses(int count) {
    return family.isTrunk()
        ? this
        : new ResNetSpec(block, depths, count, stemChannels, groups, widthPerGroup, stride, family);
  }

  /** The same network with its Bottlenecks' stride elsewhere; the state dict does not tell. */
  public ResNetSpec withStride(StridePlacement placement) {
    return new ResNetSpec(
        block, depths, classes, stemChannels, groups, widthPerGroup, placement, family);
  }

  /** The same blocks without their shortcuts: the plain network of the paper's comparison. */
  public ResNetSpec withoutShortcuts() {
    return withShortcut(ShortcutKind.NONE);
  }

  /** The same blocks with other shortcuts, or none. */
  public ResNetSpec withShortcut(ShortcutKind kind) {
    return withFamily(family.withShortcut(kind));
  }

  /** The same blocks after another stem of as many channels. */
  public ResNetSpec withStem(Stem stem) {
    return withFamily(family.withStem(stem));
  }

  /** The same blocks with other gates, or none. */
  public ResNetSpec withSqueeze(Squeeze squeeze) {
    return withFamily(family.withSqueeze(squeeze));
  }

  /** The same blocks with other stages dilated, or none. */
  public ResNetSpec withDilation(Dilation dilation) {
    return withFamily(family.withDilation(dilation));
  }

  /** The same blocks with their layers in another order; shortcuts are bare in v2 anyway. */
  public ResNetSpec withOrder(Order order) {
    boolean bare = order.isPreActivated() && family.shortcut() == ShortcutKind.BARE;
    Family reordered = bare ? family.withShortcut(ShortcutKind.PROJECTION) : family;
    return withFamily(reordered.withOrder(order));
  }

  /** The same blocks with other widths inside. */
  public ResNetSpec withInner(InnerWidths inner) {
    return withFamily(family.withInner(inner));
  }

  /** The same blocks with another norm after their convolutions. */
  public ResNetSpec withNorm(Norm norm) {
    return withFamily(family.withNorm(norm));
  }

  private ResNetSpec withFamily(Family other) {
    return new ResNetSpec(
        block, depths, classes, stemChannels, groups, widthPerGroup, stride, other);
  }

  /** The preset this is apart from its classes, by torchvision's name: {@code resnet50}. */
  public Optional<String> presetName() {
    return PRESETS.stream()
        .filter(name -> preset(name).withClasses(Math.max(1, classes)).equals(this))
        .findFirst();
  }

  /** Layers with weights on the longest path, the number in a ResNet's name: 3*(3+4+6+3)+2 = 50. */
  public int depth() {
    return block.convolutions() * depths.stream().mapToInt(Integer::intValue).sum() + 2;
  }

  /** What people call it: {@code ResNet-50}, {@code Wide ResNet-50-2}, {@code SE-ResNet-50}. */
  public String displayName() {
    return new SpecName(this).text();
  }

  /** Whether its shortcuts may {@linkplain ShortcutKind#PADDED pad} by halves. */
  public boolean canPad() {
    return canPad(block, stemChannels);
  }

  private static boolean canPad(BlockKind block, int channels) {
    return block.canPad() && channels % 2 == 0;
  }

  /** Channels after the last block. */
  public int lastChannels() {
    return planes(depths.size() - 1) * block.expansion();
  }

  /** Inner channels of a stage's blocks before expansion; stages count from 0. */
  int planes(int stage) {
    return stemChannels << stage;
  }

  /** Channels inside a block of this stage if nothing is pruned; stages count from 0. */
  int width(int stage) {
    return width(planes(stage), widthPerGroup, groups);
  }

  private static int width(int planes, int widthPerGroup, int groups) {
    return planes * widthPerGroup / 64 * groups;
  }

  /**
   * Channels inside the blocks of a stage before anything was pruned.
   *
   * @param stage from 1
   */
  public int fullWidth(int stage) {
    return width(stage - 1);
  }

  /** Channels inside one block; stages count from 0. */
  InnerWidths.Inside inside(int stage, int position) {
    return family.inner().of(stage, position, width(stage), groups);
  }
}
