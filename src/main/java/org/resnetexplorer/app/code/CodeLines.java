package org.resnetexplorer.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.code.CodeLine;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** Makes the rows of a program: folded or not, with details unfolded where asked. */
final class CodeLines {
  private static final double KIBIBYTE = 1024;

  private final OpenModel model;
  private final @Nullable Run run;
  private final Messages messages;

  CodeLines(OpenModel model, @Nullable Run run, Messages messages) {
    this.model = model;
    this.run = run;
    this.messages = messages;
  }

  /**
   * @param unfolded numbers of the lines whose details are shown
   */
  List<CodeRow> rows(
      List<CodeLine> program,
      boolean folded,
      Set<Integer> unfolded,
      Map<Integer, CallSketch> sketches) {
    List<CodeRow> rows = new ArrayList<>();
    List<CodeLine> constructor =
        program.stream().filter(line -> line.part() == CodeLine.Part.CONSTRUCTOR).toList();
    for (CodeLine line : program) {
      boolean first = !constructor.isEmpty() && line.equals(constructor.get(0));
      boolean hidden = folded && line.part() == CodeLine.Part.CONSTRUCTOR && !first;
      if (!hidden) {
        String text = first && folded ? fold(line.text(), constructor.size()) : line.text();
        rows.add(new CodeRow.Line(line, text, first, shape(line), cost(line)));
      }
      if (unfolded.contains(line.number()) && line.value() != null) {
        rows.add(new CodeRow.Detail(line, detail(line.value(), sketches.get(line.value()))));
      }
    }
    return rows;
  }

  private static String fold(String text, int lines) {
    int open = text.indexOf('(') + 1;
    String ending = text.strip().startsWith("def") ? "self, …):" : "…)";
    return text.substring(0, open) + ending + "  # " + lines + " lines";
  }

  private Shape output(int value) {
    return value == Call.INPUT
        ? model.sizes().input()
        : model.sizes().output(model.network().calls().get(value));
  }

  private String shape(CodeLine line) {
    Integer value = line.value();
    return value == null
        ? ""
        : output(value).sizes().stream()
            .skip(1)
            .map(String::valueOf)
            .collect(Collectors.joining("×"));
  }

  private List<Call> calls(CodeLine line) {
    String target = line.target();
    if (target == null) {
      return List.of();
    }
    return model
        .network()
        .findCall(target)
        .map(List::of)
        .orElseGet(() -> model.network().callsWithin(target));
  }

  private String cost(CodeLine line) {
    List<Call> calls = calls(line);
    if (calls.isEmpty()) {
      return "";
    }
    long multiplyAdds = calls.stream().mapToLong(model.sizes()::multiplyAdds).sum();
    String work = multiplyAdds == 0 ? "0" : Numbers.giga(multiplyAdds);
    if (run == null || run.model() != model) {
      return work;
    }
    double milliseconds = calls.stream().mapToDouble(run.trace()::milliseconds).sum();
    return work + " · " + Numbers.fixed(milliseconds, 2) + " ms";
  }

  private String detail(int value, @Nullable CallSketch sketch) {
    if (sketch == null) {
      return messages.text("code.detail.none");
    }
    Statistics all = sketch.statistics();
    return messages.text(
        "code.detail",
        Numbers.told(all.mean(), 4),
        Numbers.told(all.deviation(), 4),
        Numbers.share(all.zeroShare()),
        Numbers.count(all.count(), messages.locale()),
        Numbers.count(Math.round(all.count() * Float.BYTES / KIBIBYTE), messages.locale()),
        output(value).label());
  }
}
