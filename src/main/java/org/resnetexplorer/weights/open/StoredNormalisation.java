package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * Mean and deviation that a net keeps among its tensors, because it normalises pictures itself:
 * {@code normalizer.new_mean} of robustness, {@code normalize.mean} of others. Levels are 0 to 1.
 */
final class StoredNormalisation {

  private static final Pattern MEAN =
      Pattern.compile("(.*\\b(?:normalizer|normalize|norm_layer)\\.(?:new_)?)mean", Pattern.DOTALL);
  private static final long COLOURS = 3;

  private StoredNormalisation() {}

  /** What the tensors of a file say; nothing if none are such, or their numbers make no sense. */
  static RecipeHints of(StateDict weights) throws WeightsException {
    for (TensorInfo info : weights.tensors()) {
      Matcher mean = MEAN.matcher(info.name());
      Optional<TensorInfo> std =
          mean.matches() ? weights.find(mean.group(1) + "std") : Optional.empty();
      if (std.isPresent() && isOfColours(info) && isOfColours(std.get())) {
        List<Float> means = numbers(weights, info);
        List<Float> deviations = numbers(weights, std.get());
        boolean levels =
            Stream.concat(means.stream(), deviations.stream()).allMatch(n -> n >= 0 && n <= 1);
        if (levels && deviations.stream().allMatch(n -> n > 0)) {
          return new RecipeHints(means, deviations, null, null, null, false, info.name());
        }
      }
    }
    return RecipeHints.NONE;
  }

  private static boolean isOfColours(TensorInfo info) {
    List<Long> sizes = info.shape().stream().filter(size -> size != 1).toList();
    return info.type().floating() && sizes.equals(List.of(COLOURS));
  }

  private static List<Float> numbers(StateDict weights, TensorInfo info) throws WeightsException {
    float[] values = weights.floats(info.name());
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }
}
