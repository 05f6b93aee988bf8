package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.List;
import java.util.Locale;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.text.Messages;

/** The table of a network's modules and calls for one input size, as text and as JSON. */
final class Description {
  private static final String NONE = "–";

  private final Network network;
  private final ShapesAndCosts sizes;

  Description(Network network, ShapesAndCosts sizes) {
    this.network = network;
    this.sizes = sizes;
  }

  /** Modules in the order of {@code named_modules()}, then all calls in forward order. */
  JsonArray json() {
    JsonArray rows = new JsonArray();
    for (ModuleNode module : network.modules()) {
      rows.add(
          Json.object(
              "kind", "module",
              "path", module.path(),
              "type", module.typeName(),
              "shape", Json.numbers(sizes.output(module).sizes()),
              "parameters", module.parameters(),
              "multiply_adds", sizes.multiplyAdds(module),
              "receptive_field", json(sizes.receptiveField(module))));
    }
    for (Call call : network.calls()) {
      rows.add(
          Json.object(
              "kind", "call",
              "call", call.name(),
              "module", call.module(),
              "type", call.operation().typeName(),
              "inputs", Json.texts(inputs(network, call)),
              "shape", Json.numbers(sizes.output(call).sizes()),
              "parameters", call.operation().parameters(),
              "multiply_adds", sizes.multiplyAdds(call),
              "receptive_field", json(sizes.receptiveField(call))));
    }
    return rows;
  }

  /** Names of the calls that a call reads; {@code input} for the network's input. */
  static List<String> inputs(Network network, Call call) {
    return call.inputs().stream()
        .map(index -> index == Call.INPUT ? "input" : network.calls().get(index).name())
        .toList();
  }

  private static JsonElement json(ReceptiveField field) {
    return field.isWholePicture()
        ? JsonNull.INSTANCE
        : Json.object("size", field.size(), "stride", field.jump(), "start", field.start());
  }

  void print(Console console) {
    Messages messages = console.messages();
    TextTable table = new TextTable("lllrrr");
    table.add(
        messages.text("cli.describe.path"),
        messages.text("cli.describe.type"),
        messages.text("cli.describe.shape"),
        messages.text("cli.describe.parameters"),
        messages.text("cli.describe.macs"),
        messages.text("cli.describe.field"));
    addModule(table, network.root(), messages);
    table.print(console.out());
    console.out().println();
    console.say(
        "cli.describe.total",
        network.spec().displayName(),
        sizes.input().toString(),
        grouped(network.parameters()),
        String.format(Locale.ROOT, "%.3f", sizes.multiplyAdds(network.root()) / 1e9),
        network.calls().size());
  }

  /** A module, what is in it, then those of its calls that are not the module itself. */
  private void addModule(TextTable table, ModuleNode module, Messages messages) {
    table.add(
        module.path().isEmpty() ? module.name() : module.path(),
        module.typeName(),
        sizes.output(module).toString(),
        orNone(module.parameters()),
        orNone(sizes.multiplyAdds(module)),
        text(sizes.receptiveField(module), messages));
    module.children().forEach(child -> addModule(table, child, messages));
    for (Call call : network.callsWithin(module.path())) {
      if (call.module().equals(module.path()) && !call.name().equals(module.path())) {
        table.add(
            call.name(),
            call.operation().typeName(),
            sizes.output(call).toString(),
            orNone(call.operation().parameters()),
            orNone(sizes.multiplyAdds(call)),
            text(sizes.receptiveField(call), messages));
      }
    }
  }

  private static String text(ReceptiveField field, Messages messages) {
    return field.isWholePicture()
        ? messages.text("cli.describe.all")
        : Integer.toString(field.size());
  }

  private static String orNone(long count) {
    return count == 0 ? NONE : grouped(count);
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
