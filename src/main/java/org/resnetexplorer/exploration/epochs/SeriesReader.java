package org.resnetexplorer.exploration.epochs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsFile;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * Finds the checkpoints of one training run among files. Reads what they say of themselves, never
 * their numbers.
 */
public final class SeriesReader {
  private final WeightsReader reader = new WeightsReader();
  private final ModelOpener opener;
  private final Messages messages;

  public SeriesReader(ModelOpener opener, Messages messages) {
    this.opener = opener;
    this.messages = messages;
  }

  /** What checkpoints of one run have in common. */
  private record Kind(Network network, OutputMeaning outputs, Preprocess recipe) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Kind kind
          && kind.network.spec().equals(network.spec())
          && kind.outputs == outputs
          && kind.recipe.equals(recipe);
    }

    @Override
    public int hashCode() {
      return network.spec().hashCode();
    }
  }

  /**
   * Looks into a folder, or at several files and folders; not on a thread that must not wait. Most
   * of one kind count as the run; all others are left out.
   *
   * @throws SeriesException if no two of them are checkpoints of one network
   */
  public CheckpointSeries read(List<Path> given) throws SeriesException {
    String name = nameOf(given);
    List<Unfit> unfit = new ArrayList<>();
    Map<Kind, List<Found>> kinds = new LinkedHashMap<>();
    for (Path path : paths(given)) {
      look(path, kinds, unfit);
    }
    Kind most = most(kinds);
    check(name, most, kinds, unfit);
    kinds.forEach(
        (kind, found) -> {
          if (kind != most) {
            found.forEach(each -> unfit.add(new Unfit(each.name(), otherwise(kind, most))));
          }
        });
    SeriesOrder.Ordered ordered = new SeriesOrder(kinds.get(most), messages).ordered();
    unfit.addAll(ordered.unfit());
    return new CheckpointSeries(
        name, given, most.network(), ordered.by(), ordered.checkpoints(), unfit);
  }

  private static String nameOf(List<Path> given) {
    Path first = given.get(0).toAbsolutePath().normalize();
    Path folder = given.size() == 1 && Files.isDirectory(first) ? first : first.getParent();
    Path last = folder == null ? null : folder.getFileName();
    return last == null ? first.toString() : last.toString();
  }

  private static List<Path> paths(List<Path> given) {
    List<Path> paths = new ArrayList<>();
    for (Path path : given) {
      List<Path> inside = Files.isDirectory(path) ? CheckpointFiles.in(path) : List.of();
      paths.addAll(inside);
      // A folder of one model, among others, is a checkpoint itself.
      if (inside.isEmpty() && (!Files.isDirectory(path) || CheckpointFiles.isModel(path))) {
        paths.add(path);
      }
    }
    return paths;
  }

  private void look(Path path, Map<Kind, List<Found>> kinds, List<Unfit> unfit) {
    String name = CheckpointFiles.nameOf(path);
    try {
      WeightsFile file = WeightsReader.recognise(path).orElse(null);
      if (file == null) {
        // Asked once more, for the reason.
        reader.open(path).close();
        return;
      }
      Found found;
      try (StateDict weights = reader.open(file)) {
        found = Found.of(file, name, weights);
      }
      try (WeightedModel model = opener.file(file, Choices.NONE)) {
        Kind kind = new Kind(model.network(), model.outputs(), model.recipe());
        kinds.computeIfAbsent(kind, none -> new ArrayList<>()).add(found);
      }
    } catch (WeightsException e) {
      unfit.add(new Unfit(name, e.sentence(messages.locale())));
    }
  }

  private static @Nullable Kind most(Map<Kind, List<Found>> kinds) {
    Kind most = null;
    for (Map.Entry<Kind, List<Found>> each : kinds.entrySet()) {
      if (most == null || each.getValue().size() > kinds.get(most).size()) {
        most = each.getKey();
      }
    }
    return most;
  }

  private static void check(
      String name, @Nullable Kind most, Map<Kind, List<Found>> kinds, List<Unfit> unfit)
      throws SeriesException {
    if (most == null) {
      throw unfit.isEmpty()
          ? SeriesException.of("none", name)
          : SeriesException.of(
              "refused", name, unfit.size(), unfit.get(0).name(), unfit.get(0).why());
    }
    if (kinds.get(most).size() > 1) {
      return;
    }
    if (kinds.size() > 1) {
      throw SeriesException.of("different", name, kinds.size());
    }
    String only = kinds.get(most).get(0).name();
    throw unfit.isEmpty()
        ? SeriesException.of("one", name, only)
        : SeriesException.of("left", name, only, unfit.get(0).name(), unfit.get(0).why());
  }

  private String otherwise(Kind kind, Kind most) {
    if (kind.network().spec().equals(most.network().spec())) {
      return messages.text("series.unfit.otherwise");
    }
    return messages.text(
        "series.unfit.network",
        kind.network().spec().displayName(),
        kind.network().outputs(),
        most.network().spec().displayName(),
        most.network().outputs());
  }
}
