package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one input size makes of a network: each call's output shape, multiply-adds, bytes and
 * receptive field. Computed from the network alone; no weights, no engine.
 */
public final class ShapesAndCosts {
  private static final int BYTES_PER_FLOAT = 4;

  private final Network network;
  private final Shape input;
  private final List<Shape> outputs = new ArrayList<>();
  private final List<ReceptiveField> fields = new ArrayList<>();

  ShapesAndCosts(Network network, Shape input) {
    this.network = network;
    this.input = input;
    for (Call call : network.calls()) {
      outputs.add(call.operation().output(input(call)));
      fields.add(fieldOf(call));
    }
  }

  public Network network() {
    return network;
  }

  /** Shape of the network's input, {@code [1, 3, H, W]}. */
  public Shape input() {
    return input;
  }

  /** Shape of what the call returns, {@code [1, C, H, W]} or {@code [1, C]}. */
  public Shape output(Call call) {
    return outputs.get(call.index());
  }

  /** Shape of what the call reads; of both terms for a sum. */
  public Shape input(Call call) {
    int source = call.inputs().get(0);
    return source == Call.INPUT ? input : outputs.get(source);
  }

  public ReceptiveField receptiveField(Call call) {
    return fields.get(call.index());
  }

  /**
   * Multiplications with a weight: of convolutions and the classifier, no bias, batch norm, pooling
   * or sum, as torchvision counts.
   */
  public long multiplyAdds(Call call) {
    return Math.multiplyExact(output(call).elements(), call.operation().products());
  }

  /** Multiply-adds of all calls inside a module. */
  public long multiplyAdds(ModuleNode module) {
    return network.callsWithin(module.path()).stream().mapToLong(this::multiplyAdds).sum();
  }

  /** Size of the call's output in float32. */
  public long bytes(Call call) {
    return output(call).elements() * BYTES_PER_FLOAT;
  }

  /** The output of a module: that of the last of its calls. */
  public Shape output(ModuleNode module) {
    List<Call> inside = network.callsWithin(module.path());
    return output(inside.get(inside.size() - 1));
  }

  /**
   * Which cells of an earlier call's output can reach one cell of a later call's output: as the
   * field in the picture, counted in the earlier call's cells. Empty if the later does not read,
   * over whatever way, what the earlier returned.
   */
  public Optional<ReceptiveField> receptiveField(Call of, Call in) {
    Map<Integer, ReceptiveField> within = new HashMap<>();
    within.put(in.index(), ReceptiveField.PIXEL);
    for (Call call :
        network.calls().subList(in.index() + 1, Math.max(of.index(), in.index()) + 1)) {
      call.inputs().stream()
          .filter(within::containsKey)
          .map(source -> read(call, source, within.get(source)))
          .reduce(ReceptiveField::with)
          .ifPresent(read -> within.put(call.index(), call.operation().field(read)));
    }
    return Optional.ofNullable(within.get(of.index()));
  }

  /** The receptive field of a module's output. */
  public ReceptiveField receptiveField(ModuleNode module) {
    List<Call> inside = network.callsWithin(module.path());
    return receptiveField(inside.get(inside.size() - 1));
  }

  private ReceptiveField fieldOf(Call call) {
    return call.inputs().stream()
        .map(
            source ->
                source == Call.INPUT
                    ? ReceptiveField.PIXEL
                    : read(call, source, fields.get(source)))
        .reduce(ReceptiveField::with)
        .map(call.operation()::field)
        .orElseThrow();
  }

  /** The factors of a gate have no place in the map. */
  private static ReceptiveField read(Call call, int source, ReceptiveField of) {
    boolean factors = call.isGate() && source != call.inputs().get(0);
    return factors ? ReceptiveField.WHOLE_PICTURE : of;
  }
}
