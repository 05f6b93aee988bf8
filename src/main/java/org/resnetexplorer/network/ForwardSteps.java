package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of every {@code forward()} of a network, and where stepping leads from one to
 * another. A statement is a call, or a module whose own {@code forward()} has statements: the net
 * runs its stages, a stage its blocks, a block its calls, its gate and its projection, these their
 * layers.
 */
public final class ForwardSteps {
  private final Network network;

  public ForwardSteps(Network network) {
    this.network = network;
  }

  /** The statements of a module's {@code forward()}, in order. */
  public List<Target> statements(String module) {
    List<Target> statements = new ArrayList<>();
    for (Call call : network.callsWithin(module)) {
      Target statement = Target.of(call);
      while (!around(statement).equals(module)) {
        statement = new Target.OfModule(around(statement));
      }
      if (!statements.contains(statement)) {
        statements.add(statement);
      }
    }
    return statements;
  }

  /** Path of the module whose {@code forward()} holds a statement. */
  public String around(Target statement) {
    String id = statement.id();
    Optional<Block> block = network.blockOf(id).filter(around -> !id.equals(around.path()));
    if (block.isPresent()) {
      return statement instanceof Target.OfCall ? aroundCall(block.get(), id) : block.get().path();
    }
    return id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : "";
  }

  private static String aroundCall(Block block, String call) {
    List<Call> apart = new ArrayList<>(block.gate());
    if (block.hasProjection()) {
      apart.addAll(block.shortcut());
    }
    boolean inModule = apart.stream().anyMatch(other -> other.name().equals(call));
    return inModule ? call.substring(0, call.lastIndexOf('.')) : block.path();
  }

  /**
   * What can be paused before, of what can be selected: a layer stands for its first call, the
   * whole net for its first statement.
   */
  public Target statement(Target selected) {
    if (selected instanceof Target.OfCall) {
      return selected;
    }
    ModuleNode module = network.findModule(selected.id()).orElseThrow();
    boolean runs = module.isLeaf() || module.path().isEmpty();
    return runs ? Target.of(firstCall(selected)) : selected;
  }

  /** The first call that a statement makes. */
  public Call firstCall(Target statement) {
    return statement instanceof Target.OfCall
        ? statement.output(network)
        : network.callsWithin(statement.id()).get(0);
  }

  /** The first statement inside; of a call, which has nothing inside, what follows it. */
  public Optional<Target> into(Target statement) {
    return statement instanceof Target.OfModule module
        ? Optional.of(statements(module.path()).get(0))
        : over(statement);
  }

  /** What follows on the same level or, at its end, around it; empty at the end of the net. */
  public Optional<Target> over(Target statement) {
    List<Target> level = statements(around(statement));
    int next = level.indexOf(statement) + 1;
    return next < level.size() ? Optional.of(level.get(next)) : out(statement);
  }

  /** What follows the {@code forward()} that a statement is in; empty at the end of the net. */
  public Optional<Target> out(Target statement) {
    String around = around(statement);
    return around.isEmpty() ? Optional.empty() : over(new Target.OfModule(around));
  }

  /** What comes before on the same level or, at its beginning, the statement around it. */
  public Optional<Target> back(Target statement) {
    String around = around(statement);
    List<Target> level = statements(around);
    int position = level.indexOf(statement);
    if (position > 0) {
      return Optional.of(level.get(position - 1));
    }
    return around.isEmpty() ? Optional.empty() : Optional.of(new Target.OfModule(around));
  }

  /** The statements under way while one is about to run, innermost first. */
  public List<Frame> stack(Target statement) {
    List<Frame> frames = new ArrayList<>();
    Target at = statement;
    while (true) {
      String module = around(at);
      String type = network.findModule(module).orElseThrow().typeName();
      frames.add(new Frame(module, type, at));
      if (module.isEmpty()) {
        return List.copyOf(frames);
      }
      at = new Target.OfModule(module);
    }
  }
}
