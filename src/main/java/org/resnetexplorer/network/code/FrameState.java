package org.resnetexplorer.network.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * The variables of one {@code forward()} after its first lines have run. Names hold the outputs of
 * calls; nothing is copied and nothing overwritten.
 *
 * @param done the lines that have run and hold a tensor, in order
 */
public record FrameState(Network network, List<CodeLine> done) {
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(\\w+) = .*");

  public FrameState {
    done = List.copyOf(done);
  }

  /**
   * A variable.
   *
   * @param value index of the call whose output it holds, or {@link Call#INPUT}
   * @param line that gave it this value
   * @param changed whether the line that has just run did
   */
  public record Variable(String name, int value, CodeLine line, boolean changed) {}

  /**
   * A result whose tensor PyTorch's in-place operations would have written over.
   *
   * @param lost the line that made the result
   * @param by the last line that would have written into its tensor
   */
  public record Overwritten(CodeLine lost, CodeLine by) {}

  /**
   * The state before a line.
   *
   * @param program the lines of one {@code forward()}
   * @param statement about to run; null if all lines have
   */
  public static FrameState before(
      Network network, List<CodeLine> program, @Nullable String statement) {
    List<CodeLine> done = new ArrayList<>();
    for (CodeLine line : program) {
      if (statement != null && statement.equals(line.target())) {
        break;
      }
      if (line.value() != null) {
        done.add(line);
      }
    }
    return new FrameState(network, done);
  }

  /** In the order in which they came to be. */
  public List<Variable> variables() {
    Map<String, Variable> variables = new LinkedHashMap<>();
    for (CodeLine line : done) {
      boolean last = line.equals(done.get(done.size() - 1)) && line.target() != null;
      variables.put(name(line), new Variable(name(line), value(line), line, last));
    }
    return List.copyOf(variables.values());
  }

  private static int value(CodeLine line) {
    Integer value = line.value();
    if (value == null) {
      throw new IllegalArgumentException("No tensor in " + line);
    }
    return value;
  }

  private static String name(CodeLine line) {
    Matcher assignment = ASSIGNMENT.matcher(line.text());
    return assignment.matches() ? assignment.group(1) : "x";
  }

  /** What {@code ReLU(inplace=True)} and {@code out += identity} would have written over so far. */
  public List<Overwritten> overwritten() {
    List<Overwritten> lost = new ArrayList<>();
    for (CodeLine line : done) {
      CodeLine by = null;
      int holder = value(line);
      for (CodeLine later : done) {
        if (later.number() > line.number() && writesInto(later, holder)) {
          by = later;
          holder = value(later);
        }
      }
      if (by != null) {
        lost.add(new Overwritten(line, by));
      }
    }
    return lost;
  }

  /** The variables that would hold other values by now. */
  public List<String> disturbed() {
    List<CodeLine> lost = overwritten().stream().map(Overwritten::lost).toList();
    return variables().stream()
        .filter(variable -> lost.stream().anyMatch(line -> value(line) == variable.value()))
        .map(Variable::name)
        .toList();
  }

  private boolean writesInto(CodeLine line, int tensor) {
    if (line.target() == null) {
      return false;
    }
    return network
        .findCall(line.target())
        .filter(call -> call.isReLU() || call.isSum())
        .filter(call -> call.inputs().get(0) == tensor)
        .isPresent();
  }
}
