package org.resnetexplorer.weights.format.pickle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.TensorNames;

/**
 * The table of tensors inside what a pickle made: the whole of it, or one of the usual places in a
 * checkpoint.
 *
 * @param tensors the tensors by name, in order
 * @param ignored what else the checkpoint holds
 */
public record WeightTable(Map<String, PickleValue.Tensor> tensors, List<String> ignored) {

  private static final List<String> PLACES =
      List.of("state_dict", "model_state_dict", "model", "net", "network", "weights");
  private static final int MOST_KEYS_SHOWN = 10;
  private static final long SLACK = 1 << 20;

  /**
   * Finds the table.
   *
   * @param storages bytes of all blocks of numbers in the file
   */
  public static WeightTable of(PickleValue result, long storages) throws WeightsException {
    WeightTable table = find(result);
    long total = 0;
    for (Map.Entry<String, PickleValue.Tensor> entry : table.tensors().entrySet()) {
      TensorNames.check(entry.getKey(), Place.NOWHERE);
      PickleValue.Tensor tensor = entry.getValue();
      long count = tensor.sizes().stream().reduce(1L, (a, b) -> a * b);
      total += count * tensor.storage().type().bytes();
      if (total > 2 * storages + SLACK) {
        throw Refusal.limit(
            Phrase.of("total"), total, 2 * storages + SLACK, Place.in(entry.getKey()));
      }
    }
    return table;
  }

  private static WeightTable find(PickleValue result) throws WeightsException {
    if (!(result instanceof PickleValue.Table top)) {
      throw Refusal.of("no-table", Place.NOWHERE, "-");
    }
    List<String> keys = top.entries().keySet().stream().map(PickleWalk::keyText).toList();
    Optional<Map<String, PickleValue.Tensor>> whole = tensors(top);
    if (whole.isPresent()) {
      return new WeightTable(whole.get(), List.of());
    }
    for (String place : PLACES) {
      if (top.get(place) instanceof PickleValue.Table inner) {
        Optional<Map<String, PickleValue.Tensor>> found = tensors(inner);
        if (found.isPresent()) {
          List<String> others = keys.stream().filter(key -> !key.equals(place)).toList();
          return new WeightTable(found.get(), others);
        }
      }
    }
    List<String> shown = keys.stream().limit(MOST_KEYS_SHOWN).map(FileText::shown).toList();
    throw Refusal.of("no-table", Place.NOWHERE, shown.isEmpty() ? "-" : String.join(", ", shown));
  }

  private static Optional<Map<String, PickleValue.Tensor>> tensors(PickleValue.Table table) {
    Map<String, PickleValue.Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<PickleValue, PickleValue> entry : table.entries().entrySet()) {
      PickleValue value =
          entry.getValue() instanceof PickleValue.Parameter parameter
              ? parameter.tensor()
              : entry.getValue();
      if (entry.getKey() instanceof PickleValue.Text name
          && value instanceof PickleValue.Tensor tensor) {
        tensors.put(name.value(), tensor);
      } else {
        return Optional.empty();
      }
    }
    return tensors.isEmpty() ? Optional.empty() : Optional.of(tensors);
  }
}
