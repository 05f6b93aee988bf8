package org.resnetexplorer.app.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The tables of a comparison, a line a pair, with marks where its two sides differ. */
final class CompareRows {
  private static final String NONE = "–";

  /** Cells of one side of a pair of calls. */
  private static final int SIDE = 3;

  private final Messages messages;

  CompareRows(Messages messages) {
    this.messages = messages;
  }

  CompareRow of(NetworkComparison.PartPair pair) {
    List<String> cells = new ArrayList<>();
    List<Boolean> differing = new ArrayList<>();
    cells.add((pair.differs() ? "≠ " : "= ") + partName(pair.name()));
    differing.add(pair.differs());
    add(cells, differing, pair, CompareRows::blocks);
    add(cells, differing, pair, part -> String.valueOf(part.calls()));
    add(cells, differing, pair, part -> part.output().replace(" ", ""));
    add(cells, differing, pair, part -> count(part.parameters()));
    difference(cells, differing, pair.difference(NetworkComparison.Part::parameters), this::count);
    add(cells, differing, pair, part -> Numbers.giga(part.multiplyAdds()));
    difference(
        cells, differing, pair.difference(NetworkComparison.Part::multiplyAdds), Numbers::giga);
    return new CompareRow(cells, differing);
  }

  private String partName(String name) {
    return name.startsWith("layer")
        ? name
        : messages.text("architecture.compare." + (name.isEmpty() ? "whole" : name));
  }

  private static String blocks(NetworkComparison.Part part) {
    return part.block().isEmpty() ? NONE : part.blocks() + " " + part.block();
  }

  /** Both values with a sign between them: {@code 32 ≠ 21}. */
  private static void add(
      List<String> cells,
      List<Boolean> differing,
      NetworkComparison.PartPair pair,
      Function<NetworkComparison.Part, String> value) {
    String first = pair.first().map(value).orElse(NONE);
    String second = pair.second().map(value).orElse(NONE);
    boolean differs = !first.equals(second);
    cells.add(differs ? first + " ≠ " + second : first);
    differing.add(differs);
  }

  private static void difference(
      List<String> cells, List<Boolean> differing, long value, LongFunction<String> words) {
    String sign = value > 0 ? "+" : "\u2212";
    cells.add(value == 0 ? "" : sign + words.apply(Math.abs(value)));
    differing.add(value != 0);
  }

  CompareRow of(NetworkComparison.CallPair pair) {
    List<String> cells = new ArrayList<>();
    cells.add(pair.differs() ? "≠" : "=");
    for (Optional<NetworkComparison.Side> side : List.of(pair.first(), pair.second())) {
      cells.add(side.map(NetworkComparison.Side::name).orElse(NONE));
      cells.add(side.map(NetworkComparison.Side::operation).orElse(NONE));
      cells.add(side.map(found -> found.output().replace(" ", "")).orElse(NONE));
    }
    List<Boolean> differing = new ArrayList<>();
    differing.add(pair.differs());
    for (int i = 1; i < cells.size(); i++) {
      int same = (i - 1) % SIDE;
      differing.add(!cells.get(1 + same).equals(cells.get(1 + SIDE + same)));
    }
    return new CompareRow(cells, differing);
  }

  private String count(long number) {
    return Numbers.count(number, messages.locale());
  }
}
