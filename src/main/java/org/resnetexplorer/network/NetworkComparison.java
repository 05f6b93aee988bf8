package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two networks beside each other: their parts, Stem, stages and Head, and their calls in pairs,
 * with what differs. From the networks alone, without weights.
 *
 * @param parts Stem, each stage that either has, Head
 * @param calls every call of either, in forward order
 */
public record NetworkComparison(List<PartPair> parts, List<CallPair> calls) {
  /** Which calls belong together. */
  public enum Pairing {
    /** Calls of one name. */
    NAME,
    /**
     * Calls of the same place: stage, block, lane, and position in the lane; in stems of one and of
     * more convolutions the last with the last.
     */
    PLACE
  }

  public NetworkComparison {
    parts = List.copyOf(parts);
    calls = List.copyOf(calls);
  }

  /**
   * One side of a part of the network.
   *
   * @param block class of its blocks; empty for Stem and Head
   * @param output shape of what it returns
   */
  public record Part(
      int blocks,
      String block,
      int weightLayers,
      int calls,
      String output,
      long parameters,
      long multiplyAdds) {}

  /**
   * A part in both networks.
   *
   * @param name {@code stem}, {@code layer1}, {@code head}, or empty for the whole net
   * @param left of the first network; null where it has none
   * @param right of the second network; null where it has none
   */
  public record PartPair(String name, @Nullable Part left, @Nullable Part right) {
    public Optional<Part> first() {
      return Optional.ofNullable(left);
    }

    public Optional<Part> second() {
      return Optional.ofNullable(right);
    }

    /** Whether something in the part differs. */
    public boolean differs() {
      return !first().equals(second());
    }

    /** Whether one value of the part differs. */
    public boolean differs(Function<Part, Object> value) {
      return !first().map(value).equals(second().map(value));
    }

    /** The second less the first; what is missing counts 0. */
    public long difference(Function<Part, Long> value) {
      return second().map(value).orElse(0L) - first().map(value).orElse(0L);
    }
  }

  /** One side of a pair of calls: what runs, on what. */
  public record Side(
      String name, String operation, String output, long parameters, long multiplyAdds) {
    boolean isLike(Side other) {
      return operation.equals(other.operation)
          && output.equals(other.output)
          && parameters == other.parameters
          && multiplyAdds == other.multiplyAdds;
    }
  }

  /**
   * Two calls that belong together, or one without a partner.
   *
   * @param left of the first network; null where it has none
   * @param right of the second network; null where it has none
   */
  public record CallPair(@Nullable Side left, @Nullable Side right) {
    public Optional<Side> first() {
      return Optional.ofNullable(left);
    }

    public Optional<Side> second() {
      return Optional.ofNullable(right);
    }

    /** Whether operation, shape or costs differ, or one is missing. */
    public boolean differs() {
      return left == null || right == null || !left.isLike(right);
    }
  }

  /** The pairs that differ. */
  public List<CallPair> differences() {
    return calls.stream().filter(CallPair::differs).toList();
  }

  /** The whole of both networks. */
  public PartPair whole() {
    return new PartPair("", sum(PartPair::first), sum(PartPair::second));
  }

  private Part sum(Function<PartPair, Optional<Part>> side) {
    List<Part> all = parts.stream().flatMap(pair -> side.apply(pair).stream()).toList();
    return new Part(
        all.stream().mapToInt(Part::blocks).sum(),
        all.stream().map(Part::block).filter(name -> !name.isEmpty()).findFirst().orElse(""),
        all.stream().mapToInt(Part::weightLayers).sum(),
        all.stream().mapToInt(Part::calls).sum(),
        all.get(all.size() - 1).output(),
        all.stream().mapToLong(Part::parameters).sum(),
        all.stream().mapToLong(Part::multiplyAdds).sum());
  }

  /** Compares two networks, each on an input of its own size. */
  public static NetworkComparison of(ShapesAndCosts first, ShapesAndCosts second, Pairing pairing) {
    List<PartPair> parts = new ArrayList<>();
    Map<String, Part> mine = parts(first);
    Map<String, Part> other = parts(second);
    for (String name : inOrder(mine.keySet().stream().toList(), List.copyOf(other.keySet()))) {
      parts.add(new PartPair(name, mine.get(name), other.get(name)));
    }
    return new NetworkComparison(parts, calls(first, second, pairing));
  }

  private static Map<String, Part> parts(ShapesAndCosts sizes) {
    Network network = sizes.network();
    Map<String, List<Call>> groups =
        network.calls().stream()
            .collect(
                Collectors.groupingBy(
                    call -> partOf(network, call), LinkedHashMap::new, Collectors.toList()));
    Map<String, Part> parts = new LinkedHashMap<>();
    groups.forEach((name, calls) -> parts.put(name, part(sizes, calls)));
    return parts;
  }

  private static String partOf(Network network, Call call) {
    int firstOfBlocks = network.blocks().get(0).branch().get(0).index();
    return network
        .blockOf(call.name())
        .map(block -> "layer" + block.stage())
        .orElse(call.index() < firstOfBlocks ? "stem" : "head");
  }

  private static Part part(ShapesAndCosts sizes, List<Call> calls) {
    List<Block> blocks =
        sizes.network().blocks().stream().filter(block -> calls.contains(block.output())).toList();
    long layers =
        blocks.isEmpty()
            ? Math.max(1, calls.stream().filter(call -> call.convolution().isPresent()).count())
            : (long) blocks.size() * blocks.get(0).kind().convolutions();
    return new Part(
        blocks.size(),
        blocks.isEmpty() ? "" : blocks.get(0).typeName(),
        (int) layers,
        calls.size(),
        sizes.output(calls.get(calls.size() - 1)).label(),
        calls.stream().mapToLong(call -> call.operation().parameters()).sum(),
        calls.stream().mapToLong(sizes::multiplyAdds).sum());
  }

  private static List<CallPair> calls(
      ShapesAndCosts first, ShapesAndCosts second, Pairing pairing) {
    Map<String, Side> mine = sides(first, pairing);
    Map<String, Side> other = sides(second, pairing);
    return inOrder(List.copyOf(mine.keySet()), List.copyOf(other.keySet())).stream()
        .map(key -> new CallPair(mine.get(key), other.get(key)))
        .toList();
  }

  /** Every call under the key that its partner in the other network has too. */
  private static Map<String, Side> sides(ShapesAndCosts sizes, Pairing pairing) {
    Map<String, Side> sides = new LinkedHashMap<>();
    for (Call call : sizes.network().calls()) {
      String key = pairing == Pairing.NAME ? call.name() : place(sizes.network(), call);
      sides.put(key, side(sizes, call));
    }
    return sides;
  }

  private static String place(Network network, Call call) {
    Optional<Block> around = network.blockOf(call.name());
    if (around.isEmpty()) {
      return network.isClassifier(call) ? "classifier" : outside(network, call);
    }
    Block block = around.get();
    return block.path() + "." + lane(block, call);
  }

  private static String lane(Block block, Call call) {
    if (call.isSum()) {
      return "add";
    } else if (call.equals(block.output())) {
      return "output";
    } else if (block.branch().contains(call)) {
      return "branch." + among(block.branch(), call);
    }
    return block.gate().contains(call)
        ? "gate." + among(block.gate(), call)
        : "shortcut." + among(block.shortcut(), call);
  }

  /** In a stem its operation, and how many calls of the stem run such a one after it. */
  private static String outside(Network network, Call call) {
    int firstOfBlocks = network.blocks().get(0).branch().get(0).index();
    if (call.index() >= firstOfBlocks) {
      return call.name();
    }
    String type = call.operation().typeName();
    return "stem."
        + type
        + network.calls().subList(call.index() + 1, firstOfBlocks).stream()
            .filter(other -> other.operation().typeName().equals(type))
            .count();
  }

  /** Its operation, and how many calls of the lane run such a one before it. */
  private static String among(List<Call> lane, Call call) {
    String type = call.operation().typeName();
    return type
        + lane.subList(0, lane.indexOf(call)).stream()
            .filter(other -> other.operation().typeName().equals(type))
            .count();
  }

  private static Side side(ShapesAndCosts sizes, Call call) {
    return new Side(
        call.name(),
        operation(call),
        sizes.output(call).label(),
        call.operation().parameters(),
        sizes.multiplyAdds(call));
  }

  private static String operation(Call call) {
    return call.convolution().map(NetworkComparison::words).orElseGet(call.operation()::typeName);
  }

  private static String words(Layer.Conv2d conv) {
    String stride = conv.stride() == 1 ? "" : " /" + conv.stride();
    String dilation = conv.dilation() == 1 ? "" : " d" + conv.dilation();
    String groups = dilation + (conv.groups() == 1 ? "" : " ×" + conv.groups());
    String channels = conv.in() + "→" + conv.out();
    return conv.kernel() + "×" + conv.kernel() + stride + groups + " " + channels;
  }

  /** All keys of both, each where its own network has it: those of the first lead. */
  private static List<String> inOrder(List<String> first, List<String> second) {
    List<String> merged = new ArrayList<>(first);
    int at = 0;
    for (String key : second) {
      int known = merged.indexOf(key);
      if (known >= 0) {
        at = known + 1;
      } else {
        merged.add(at, key);
        at++;
      }
    }
    return merged;
  }
}
