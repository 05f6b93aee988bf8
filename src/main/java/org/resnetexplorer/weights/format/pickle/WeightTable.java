package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.TensorNames;

/**
 * A table of tensors inside what a pickle made, and what stands beside it.
 *
 * @param tensors the tensors by name, in order
 * @param tables all tables there are, the trainer's default first
 * @param ignored what else the checkpoint holds, and what of the table are no tensors
 * @param shut the objects that were left shut
 * @param beside the plain values of the checkpoint
 */
public record WeightTable(
    Map<String, PickleValue.Tensor> tensors,
    List<TableInfo> tables,
    List<String> ignored,
    List<Shut> shut,
    Map<String, CheckpointValue> beside) {

  private static final long SLACK = 1 << 20;

  /**
   * Finds the table that was asked for, or the one that the trainer would take.
   *
   * @param storages bytes of all blocks of numbers in the file
   * @param asked the key of the table; null for the trainer's default
   * @throws WeightsException if there is no such table, or it needs what was left shut
   */
  public static WeightTable of(PickleValue result, long storages, @Nullable String asked)
      throws WeightsException {
    if (result instanceof PickleValue.Foreign foreign) {
      throw ForeignNames.refusal(foreign, ForeignNames.NOWHERE, Place.NOWHERE);
    }
    PickleValue.Table top = top(result);
    List<TableSearch.Found> found = TableSearch.tables(top);
    if (found.isEmpty()) {
      throw NoTable.in(top);
    }
    TableSearch.Found chosen = asked == null ? found.get(0) : named(found, asked);
    Map<String, PickleValue.Tensor> tensors = new LinkedHashMap<>();
    List<String> aside = new ArrayList<>();
    sort(chosen, tensors, aside);
    checkSizes(tensors, storages);
    return joined(top, chosen, found, tensors, aside);
  }

  /** The dictionary that a file is; a list counts as one from its places to what stands there. */
  private static PickleValue.Table top(PickleValue result) throws WeightsException {
    if (result instanceof PickleValue.Table table) {
      return table;
    } else if (result instanceof PickleValue.Tensor
        || result.children().stream().anyMatch(PickleValue.Tensor.class::isInstance)) {
      throw Refusal.of("no-table", Place.NOWHERE, Phrase.of("unnamed-tensors"));
    } else if (!(result instanceof PickleValue.Listing || result instanceof PickleValue.Tuple)) {
      throw Refusal.of("no-table.single", Place.NOWHERE);
    }
    PickleValue.Table table = new PickleValue.Table(false);
    int place = 0;
    for (PickleValue item : result.children()) {
      table.set(new PickleValue.Text("[" + place + "]"), item, Place.NOWHERE);
      place++;
    }
    return table;
  }

  private static WeightTable joined(
      PickleValue.Table top,
      TableSearch.Found chosen,
      List<TableSearch.Found> found,
      Map<String, PickleValue.Tensor> tensors,
      List<String> aside) {
    List<TableInfo> tables = found.stream().map(each -> each.info(each == chosen)).toList();
    List<String> ignored = new ArrayList<>(grouped(aside));
    if (chosen.path().isEmpty()) {
      return new WeightTable(tensors, tables, ignored, List.of(), Map.of());
    }
    Map<PickleValue, PickleValue> others = new LinkedHashMap<>(top.entries());
    found.forEach(each -> others.remove(new PickleValue.Text(each.path().get(0))));
    others.forEach(
        (key, value) -> {
          if (!(value instanceof PickleValue.Foreign)) {
            ignored.add(PickleWalk.keyText(key));
          }
        });
    for (TableSearch.Found each : found) {
      if (each != chosen) {
        ignored.add(each.key());
      }
    }
    return new WeightTable(
        tensors, tables, ignored, ShutObjects.in(others), PlainValues.of(others));
  }

  private static TableSearch.Found named(List<TableSearch.Found> found, String asked)
      throws WeightsException {
    for (TableSearch.Found each : found) {
      if (each.key().equals(asked)) {
        return each;
      }
    }
    if (found.get(0).path().isEmpty()) {
      throw Refusal.of("table.single", Place.NOWHERE, asked);
    }
    String names = NoTable.shown(found.stream().map(TableSearch.Found::key).toList());
    throw Refusal.of("table.unknown", Place.NOWHERE, asked, names, found.get(0).key());
  }

  /**
   * Parts the tensors of a table from plain values; what stands for more than it holds is refused.
   */
  private static void sort(
      TableSearch.Found chosen, Map<String, PickleValue.Tensor> tensors, List<String> aside)
      throws WeightsException {
    for (Map.Entry<PickleValue, PickleValue> entry : chosen.table().entries().entrySet()) {
      String name = PickleWalk.keyText(entry.getKey());
      PickleValue value = entry.getValue().unwrapped();
      if (value instanceof PickleValue.Tensor tensor) {
        TensorNames.check(name, Place.NOWHERE);
        if (tensor.repeats()) {
          throw Refusal.of("repeated", Place.in(name), FileText.shown(name), chosen.expression());
        }
        tensors.put(name, tensor);
      } else if (value instanceof PickleValue.Foreign foreign) {
        String holder = chosen.expression();
        throw ForeignNames.refusal(
            foreign,
            ForeignNames.isNetwork(foreign) ? holder + "[\"" + name + "\"]" : holder,
            Place.in(name));
      } else {
        aside.add(name);
      }
    }
  }

  /** Names that end alike are told once: {@code *.num_batches_tracked (20)}. */
  private static List<String> grouped(List<String> names) {
    Map<String, Long> endings =
        names.stream()
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(name.lastIndexOf('.') + 1),
                    LinkedHashMap::new,
                    Collectors.counting()));
    return endings.size() == names.size()
        ? names
        : endings.entrySet().stream()
            .map(ending -> "*." + ending.getKey() + " (" + ending.getValue() + ")")
            .toList();
  }

  private static void checkSizes(Map<String, PickleValue.Tensor> tensors, long storages)
      throws WeightsException {
    long total = 0;
    for (Map.Entry<String, PickleValue.Tensor> entry : tensors.entrySet()) {
      PickleValue.Tensor tensor = entry.getValue();
      total += tensor.count() * tensor.storage().type().bytes();
      if (total > 2 * storages + SLACK) {
        throw Refusal.limit(
            Phrase.of("total"), total, 2 * storages + SLACK, Place.in(entry.getKey()));
      }
    }
  }
}
