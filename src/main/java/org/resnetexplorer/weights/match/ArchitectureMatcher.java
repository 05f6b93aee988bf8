package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.Order;
import org.resnetexplorer.network.Pooling;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecException;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * Finds out from names and shapes alone which ResNet a table of weights belongs to.
 *
 * <p>First which nets it holds, under which spelling and prefix; then the numbers of one, read off
 * a few shapes; then its head. At last the whole list of tensors that such a network has is
 * compared with the file, name by name and size by size: any difference inside the network refuses,
 * whatever lies outside is left out and listed.
 */
public final class ArchitectureMatcher {

  private final List<TensorInfo> tensors;
  private final Answers answers;
  private final List<NamedNet> nets;
  private final NamedNet net;
  private final SortedTensors sorted;

  private ArchitectureMatcher(List<TensorInfo> tensors, Answers answers) throws WeightsException {
    this.tensors = tensors;
    this.answers = answers;
    nets = NetFinder.find(names(tensors));
    net = chosen(nets, answers.net());
    sorted = new SortedTensors(net, tensors);
  }

  /** Matches a table of weights of which nobody said anything; see the other method. */
  public static Match match(List<TensorInfo> tensors) throws WeightsException {
    return match(tensors, Answers.NONE);
  }

  /**
   * Matches a table of weights, in any order.
   *
   * @param answers what is known about it beside its weights
   * @throws WeightsException naming the first thing that does not fit, if it is no ResNet that this
   *     program can show, or holds no net of the name that was asked for
   */
  public static Match match(List<TensorInfo> tensors, Answers answers) throws WeightsException {
    if (tensors.isEmpty()) {
      throw refuse(Phrase.of("match.empty"));
    }
    if (NetFinder.find(names(tensors)).isEmpty()) {
      throw refuse(OtherKind.of(tensors).map(OtherKind::phrase).orElse(Phrase.of("match.no-net")));
    }
    return new ArchitectureMatcher(tensors, answers).match();
  }

  private static Set<String> names(List<TensorInfo> tensors) {
    return tensors.stream()
        .map(TensorInfo::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static NamedNet chosen(List<NamedNet> nets, @Nullable String key)
      throws WeightsException {
    if (key == null) {
      return nets.get(0);
    }
    for (NamedNet net : nets) {
      if (net.key().equals(key)) {
        return net;
      }
    }
    if (nets.size() == 1) {
      throw Refusal.of("table.single", Place.NOWHERE, key);
    }
    String keys = nets.stream().map(NamedNet::key).collect(Collectors.joining(", "));
    throw Refusal.of("table.unknown", Place.NOWHERE, key, keys, nets.get(0).key());
  }

  private Match match() throws WeightsException {
    try {
      return matchTrunkAndHead();
    } catch (WeightsException e) {
      throw named(e);
    } catch (SpecException e) {
      throw Refusal.because(e, "architecture.numbers", Place.NOWHERE, e.getMessage());
    }
  }

  /** What it is tells more than what does not fit, if it is a kind of network that is known. */
  private WeightsException named(WeightsException refused) {
    List<TensorInfo> own =
        tensors.stream()
            .filter(
                tensor -> net.rest(tensor.name()).isPresent() || sorted.strays().contains(tensor))
            .toList();
    Optional<Phrase> kind =
        OtherKind.ofResNet(own)
            .map(OtherKind::phrase)
            .or(() -> new OtherForm(net, sorted.trunk()).phrase());
    return kind.isEmpty()
        ? refused
        : new WeightsException(
            refused.key(), List.of(kind.get()), refused.detail(), refused.getCause());
  }

  private Match matchTrunkAndHead() throws WeightsException {
    TrunkNumbers trunk = new TrunkNumbers(net, sorted.trunk());
    LastNorm lastNorm = lastNorm(trunk);
    HeadModules beside = new HeadModules(net, others(), lastNorm.without(sorted.outside()));
    Optional<FoundHead> found = beside.head(trunk.channels());
    HeadActivation activation =
        answers.headActivation() == null ? HeadActivation.RELU : answers.headActivation();
    Optional<HeadLayers> layers = found.map(head -> new HeadLayers(head, net, activation));
    Network network =
        Network.of(normed(trunk, dilated(spec(trunk, found, layers, order(trunk, lastNorm)))));
    Map<String, String> besideTrunk = new LinkedHashMap<>(lastNorm.names());
    layers.ifPresent(head -> besideTrunk.putAll(head.names()));
    FileNames names = new FileNames(net, trunk.unpooled(), besideTrunk);
    Map<String, StandIn> standIns = standIns(trunk, network);
    compare(network, names, standIns);
    beside.requireFit(trunk.channels());
    List<LeftOut> leftOut = leftOut(names, beside, trunk.channels());
    Assumptions assumptions = new Assumptions(net, nets, answers, network.spec(), trunk.isSmall());
    boolean activated = layers.filter(HeadLayers::assumesActivation).isPresent();
    return new Match(
        network,
        names,
        leftOut,
        assumptions.of(activated, leftOut, !standIns.isEmpty()),
        tables(),
        standIns,
        sorted.counters().size());
  }

  private LastNorm lastNorm(TrunkNumbers trunk) {
    Map<String, TensorInfo> outside = trunk.isPreActivated() ? sorted.outside() : Map.of();
    return new LastNorm(net, trunk.channels(), outside);
  }

  private static Order order(TrunkNumbers trunk, LastNorm lastNorm) {
    if (!trunk.isPreActivated()) {
      return Order.CONVOLUTION_FIRST;
    }
    return lastNorm.isThere() ? Order.NORM_FIRST : Order.NORM_FIRST_OPEN;
  }

  private List<NamedNet> others() {
    return nets.stream().filter(other -> !other.equals(net)).toList();
  }

  private ResNetSpec spec(
      TrunkNumbers trunk, Optional<FoundHead> found, Optional<HeadLayers> layers, Order order)
      throws WeightsException {
    boolean pool = answers.stemPool() == null ? !trunk.isSmall() : answers.stemPool();
    StridePlacement stride =
        answers.stride() == null ? Assumptions.usualStride(net, trunk.groups()) : answers.stride();
    Head head = layers.map(HeadLayers::head).orElse(new Head.Trunk(Pooling.AVERAGE));
    return new ResNetSpec(
        trunk.block(),
        trunk.depths(),
        found.map(FoundHead::outputs).orElse(0),
        trunk.stemChannels(),
        trunk.groups(),
        trunk.width(),
        stride,
        new Family(
            trunk.stem(pool),
            trunk.shortcut(),
            head,
            trunk.squeeze(),
            trunk.hasBiases(),
            Dilation.NONE,
            order,
            trunk.inner(),
            Norm.BATCH));
  }

  /** As somebody said, if it can. */
  private ResNetSpec dilated(ResNetSpec spec) {
    Dilation said = answers.dilation();
    return said == null || !spec.canDilate() ? spec : spec.withDilation(said);
  }

  /**
   * Norms without statistics are of groups, as somebody said or as in the paper; Caffe2's are not.
   */
  private ResNetSpec normed(TrunkNumbers trunk, ResNetSpec spec) throws WeightsException {
    if (!trunk.lacksStatistics() || net.spelling() == Spelling.CAFFE2) {
      return spec;
    }
    if (trunk.isPreActivated()) {
      throw refuse(Phrase.of("match.group-first"));
    }
    List<Integer> possible = spec.groupsThatDivide();
    Integer said = answers.normGroups();
    int usual =
        possible.stream().filter(count -> count <= Norm.GROUP.groups()).findFirst().orElse(1);
    return spec.withNorm(new Norm(said == null ? usual : said));
  }

  /** Only Caffe2's frozen norms are scale and shift by design; any other file lacks something. */
  private Map<String, StandIn> standIns(TrunkNumbers trunk, Network network)
      throws WeightsException {
    TensorInfo bias = sorted.stemBias();
    if (!trunk.lacksStatistics()) {
      if (bias != null) {
        throw refuse(Phrase.of("match.unexpected", bias.name()));
      }
      return Map.of();
    }
    if (network.spec().family().norm().isOfGroups()) {
      return Map.of();
    }
    if (bias != null && !bias.shape().equals(List.of((long) trunk.stemChannels()))) {
      throw refuse(Phrase.of("match.unexpected", bias.name()));
    }
    return StandIn.of(network, bias);
  }

  private void compare(Network network, FileNames names, Map<String, StandIn> standIns)
      throws WeightsException {
    Map<String, TensorInfo> found = new LinkedHashMap<>();
    Map<String, TensorInfo> counters = new LinkedHashMap<>();
    sorted.trunk().forEach((name, tensor) -> found.put(names.placed(name), tensor));
    sorted.counters().forEach((name, tensor) -> counters.put(names.placed(name), tensor));
    for (TensorInfo tensor : sorted.outside().values()) {
      Optional<String> plain = names.plain(tensor.name());
      if (plain.isPresent()) {
        boolean counter = plain.get().endsWith(SortedTensors.COUNTER);
        (counter ? counters : found).put(plain.get(), tensor);
      }
    }
    standIns.forEach(
        (name, standIn) -> found.put(name, new TensorInfo(name, DType.F32, standIn.shape())));
    TableComparison.check(network, names, found, counters, sorted.strays());
  }

  private List<LeftOut> leftOut(FileNames names, HeadModules beside, int channels) {
    Collection<TensorInfo> left = new ArrayList<>();
    for (TensorInfo tensor : sorted.outside().values()) {
      if (names.plain(tensor.name()).isEmpty()) {
        left.add(tensor);
      }
    }
    return new LeftOutFinder(net, others(), beside.paths(), beside.foreign(channels)).of(left);
  }

  private List<TableInfo> tables() {
    List<TableInfo> tables = new ArrayList<>();
    for (NamedNet each : nets) {
      int size =
          (int) tensors.stream().filter(tensor -> each.rest(tensor.name()).isPresent()).count();
      tables.add(new TableInfo(each.key(), each.role(), size, each.equals(net)));
    }
    return tables;
  }

  private static WeightsException refuse(Phrase reason) {
    return Refusal.of("match", Place.NOWHERE, reason);
  }
}
