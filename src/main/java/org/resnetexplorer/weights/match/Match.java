package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.network.Architectures;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TableInfo;

/**
 * Which ResNet a table of weights belongs to, and how the two belong together.
 *
 * <p>Some of a network is not in its weights; what may well be otherwise is an {@link Assumption}.
 * ReLU, batch norm with eps 1e-5 and max pooling 3x3 with stride 2 are as in torchvision.
 */
public final class Match {

  private static final int MOST_NAMED = 8;

  private final Network network;
  private final FileNames names;
  private final List<LeftOut> leftOut;
  private final List<Assumption> assumed;
  private final List<TableInfo> tables;
  private final Map<String, StandIn> standIns;
  private final int counters;

  Match(
      Network network,
      FileNames names,
      List<LeftOut> leftOut,
      List<Assumption> assumed,
      List<TableInfo> tables,
      Map<String, StandIn> standIns,
      int counters) {
    this.network = network;
    this.names = names;
    this.leftOut = List.copyOf(leftOut);
    this.assumed = List.copyOf(assumed);
    this.tables = List.copyOf(tables);
    this.standIns = Map.copyOf(standIns);
    this.counters = counters;
  }

  /** The network that the table was compared with. */
  public Network network() {
    return network;
  }

  /** The numbers of the network. */
  public ResNetSpec spec() {
    return network.spec();
  }

  /** How the file spells the names of its tensors. */
  public Spelling spelling() {
    return names.net().spelling();
  }

  /** What stands before every name of the net in the file, such as {@code module.}; often empty. */
  public String prefix() {
    return names.net().prefix();
  }

  /**
   * The file's name of a tensor of the network; none for a counter or statistic it came without.
   */
  public Optional<String> fileName(String plain) {
    return names.inFile(plain);
  }

  /** What the file holds beside the network. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** What the weights do not tell and nobody has said. */
  public List<Assumption> assumed() {
    return assumed;
  }

  /** The nets in the table, that of this match chosen; one for most files. */
  public List<TableInfo> tables() {
    return tables;
  }

  /** How many {@code num_batches_tracked} the file has, which the network does not use. */
  public int counters() {
    return counters;
  }

  /** The name of this network if it is a published one, whatever the number of classes. */
  public Optional<String> wellKnownName() {
    return Architectures.all().containsValue(spec().withClasses(1000))
        ? Optional.of(spec().displayName())
        : Optional.empty();
  }

  /** What to say beside the model: how its names are spelled, what was assumed and left out. */
  public List<Phrase> notes() {
    List<Phrase> notes = new ArrayList<>();
    if (spelling() != Spelling.TORCHVISION) {
      notes.add(Phrase.note("spelling", spelling().title()));
    }
    assumed.forEach(one -> notes.add(one.note()));
    if (spec().family().isTrunk()) {
      notes.add(Phrase.note("trunk"));
    }
    leftOut.stream()
        .limit(MOST_NAMED)
        .forEach(one -> notes.add(Phrase.note("left-out", one.phrase())));
    if (leftOut.size() > MOST_NAMED) {
      notes.add(Phrase.note("left-out-more", leftOut.size() - MOST_NAMED));
    }
    return notes;
  }

  /** The same weights under the names the network uses; closing it closes the given one. */
  public StateDict stripped(StateDict weights) {
    return new RenamedStateDict(weights, names, standIns);
  }
}
