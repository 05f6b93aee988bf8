package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.text.Messages;

/** Two networks beside each other: their parts, then the calls that differ. */
final class ComparisonText {
  private static final String NONE = "–";

  private final ResNetSpec first;
  private final ResNetSpec second;
  private final NetworkComparison comparison;

  ComparisonText(ShapesAndCosts first, ShapesAndCosts second, NetworkComparison.Pairing pairing) {
    this.first = first.network().spec();
    this.second = second.network().spec();
    this.comparison = NetworkComparison.of(first, second, pairing);
  }

  /** Every part, then every call, each with what it is in both and whether that differs. */
  JsonArray json() {
    JsonArray rows = new JsonArray();
    for (NetworkComparison.PartPair pair : comparison.parts()) {
      rows.add(
          Json.object(
              "kind", "part",
              "part", pair.name(),
              "differs", pair.differs(),
              "first", json(pair.first()),
              "second", json(pair.second()),
              "parameters", pair.difference(NetworkComparison.Part::parameters),
              "multiply_adds", pair.difference(NetworkComparison.Part::multiplyAdds)));
    }
    for (NetworkComparison.CallPair pair : comparison.calls()) {
      rows.add(
          Json.object(
              "kind", "call",
              "differs", pair.differs(),
              "first", side(pair.first()),
              "second", side(pair.second())));
    }
    return rows;
  }

  private static JsonElement json(Optional<NetworkComparison.Part> part) {
    return part.<JsonElement>map(
            of ->
                Json.object(
                    "blocks", of.blocks(),
                    "block", of.block(),
                    "weight_layers", of.weightLayers(),
                    "calls", of.calls(),
                    "output", of.output(),
                    "parameters", of.parameters(),
                    "multiply_adds", of.multiplyAdds()))
        .orElse(JsonNull.INSTANCE);
  }

  private static JsonElement side(Optional<NetworkComparison.Side> side) {
    return side.<JsonElement>map(
            of ->
                Json.object(
                    "call", of.name(),
                    "operation", of.operation(),
                    "output", of.output(),
                    "parameters", of.parameters(),
                    "multiply_adds", of.multiplyAdds()))
        .orElse(JsonNull.INSTANCE);
  }

  void print(Console console) {
    Messages messages = console.messages();
    TextTable table = new TextTable("lllrrr");
    table.add(
        "",
        messages.text("cli.compare.part"),
        messages.text("cli.compare.what"),
        SpecText.of(first),
        SpecText.of(second),
        messages.text("cli.compare.difference"));
    comparison.parts().forEach(pair -> rows(table, pair, messages));
    rows(table, comparison.whole(), messages);
    table.print(console.out());
    console.out().println();
    int differing = comparison.differences().size();
    console.say("cli.compare.calls", differing, comparison.calls().size());
    if (differing > 0) {
      console.out().println();
      calls(console);
    }
  }

  private void calls(Console console) {
    TextTable table = new TextTable("llllll");
    for (NetworkComparison.CallPair pair : comparison.differences()) {
      table.add(
          text(pair.first(), NetworkComparison.Side::name),
          text(pair.first(), NetworkComparison.Side::operation),
          text(pair.first(), NetworkComparison.Side::output),
          text(pair.second(), NetworkComparison.Side::name),
          text(pair.second(), NetworkComparison.Side::operation),
          text(pair.second(), NetworkComparison.Side::output));
    }
    table.print(console.out());
  }

  private static <T> String text(Optional<T> side, Function<T, String> value) {
    return side.map(value).orElse(NONE);
  }

  private static void rows(TextTable table, NetworkComparison.PartPair pair, Messages messages) {
    String name = pair.name().isEmpty() ? messages.text("cli.compare.whole") : pair.name();
    row(table, name, messages.text("cli.compare.blocks"), pair, ComparisonText::blocks, "");
    row(table, "", messages.text("cli.compare.called"), pair, part -> "" + part.calls(), "");
    row(table, "", messages.text("cli.describe.shape"), pair, NetworkComparison.Part::output, "");
    row(
        table,
        "",
        messages.text("cli.describe.parameters"),
        pair,
        part -> grouped(part.parameters()),
        signed(pair.difference(NetworkComparison.Part::parameters)));
    row(
        table,
        "",
        messages.text("cli.describe.macs"),
        pair,
        part -> grouped(part.multiplyAdds()),
        signed(pair.difference(NetworkComparison.Part::multiplyAdds)));
  }

  private static String blocks(NetworkComparison.Part part) {
    return part.block().isEmpty() ? NONE : part.blocks() + " " + part.block();
  }

  private static void row(
      TextTable table,
      String part,
      String what,
      NetworkComparison.PartPair pair,
      Function<NetworkComparison.Part, String> value,
      String difference) {
    String mine = text(pair.first(), value);
    String other = text(pair.second(), value);
    table.add(mine.equals(other) ? "" : "≠", part, what, mine, other, difference);
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String signed(long difference) {
    return difference == 0 ? "" : String.format(Locale.ROOT, "%+,d", difference);
  }
}
