package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * The layers beside a trunk, and which of them are its head. A head that only trains the trunk is
 * none: its outputs are no classes, and its trainer throws it away.
 */
final class HeadModules {

  /** What SimCLR and MoCo project to. */
  private static final int USUAL_PROJECTION = 128;

  private static final Pattern BACKBONE =
      Pattern.compile("(.*\\.)?(backbone|encoder)\\.(module\\.)?", Pattern.DOTALL);

  /** SimSiam and BYOL predict one view's projection from the other's. */
  private static final Pattern PREDICTOR =
      Pattern.compile("(.*\\.)?predictor\\..*", Pattern.DOTALL);

  private static final String DINO = "last_layer.weight_g";

  private final NamedNet net;
  private final List<HeadModule> modules;
  private final ForeignLayers foreign;
  private final Set<String> projections;
  private final boolean predicts;

  HeadModules(NamedNet net, List<NamedNet> others, Map<String, TensorInfo> outside) {
    this.net = net;
    List<TensorInfo> own = new ArrayList<>();
    predicts = outside.keySet().stream().anyMatch(name -> PREDICTOR.matcher(name).matches());
    projections =
        outside.keySet().stream()
            .filter(name -> name.endsWith(DINO))
            .map(name -> name.substring(0, name.length() - DINO.length()))
            .collect(Collectors.toSet());
    outside.forEach(
        (name, tensor) -> {
          if (others.stream().noneMatch(other -> isOf(other, name))) {
            own.add(tensor);
          }
        });
    modules = HeadModule.in(own, net.spelling().endings());
    foreign = new ForeignLayers(net, own, paths());
  }

  private static boolean isOf(NamedNet other, String name) {
    return !other.prefix().isEmpty() && other.rest(name).isPresent();
  }

  /** All their names in the file. */
  Set<String> paths() {
    return modules.stream().map(HeadModule::path).collect(Collectors.toSet());
  }

  private HeadFinder finder(int channels) {
    return new HeadFinder(
        modules.stream().filter(module -> !isProjection(module.path())).toList(), channels);
  }

  /** The head for a trunk of so many channels; none if it has no head, or one that trains it. */
  Optional<FoundHead> head(int channels) {
    return finder(channels).find().filter(head -> !trains(head) && !foreign.areIn(head));
  }

  /** Modules of a head that is not shown for its layers, by their names in the file. */
  Set<String> foreign(int channels) {
    return finder(channels).find().map(foreign::with).orElseGet(foreign::classifiers);
  }

  /**
   * Refuses a classifier that takes other values than the trunk gives.
   *
   * @throws WeightsException if a layer that has a classifier's name does so
   */
  void requireFit(int channels) throws WeightsException {
    HeadFinder finder = finder(channels);
    Optional<HeadModule> misfit = finder.misfit(net);
    if (finder.find().isEmpty() && misfit.isPresent()) {
      HeadModule module = misfit.get();
      Phrase reason = Phrase.of("match.classifier-inputs", module.path(), module.in(), channels);
      throw Refusal.of("match", Place.NOWHERE, reason);
    }
  }

  private boolean isProjection(String path) {
    return LeftOutFinder.isProjection(path)
        || projections.stream().anyMatch(head -> !head.isEmpty() && path.startsWith(head));
  }

  /**
   * MoCo's encoders and SimCLR's backbone keep their projection where a classifier would be, SupCon
   * beside the encoder; before a predictor there is nothing else.
   */
  private boolean trains(FoundHead head) {
    TableInfo.Role role = net.role();
    boolean contrastive = role == TableInfo.Role.QUERY || role == TableInfo.Role.KEY;
    HeadModule first = head.modules().get(0);
    boolean inside = net.rest(first.path()).isPresent();
    boolean deep = head.modules().size() > 1;
    boolean projects =
        BACKBONE.matcher(net.prefix()).matches()
            && (inside || deep)
            && head.outputs() == USUAL_PROJECTION
            && !head.concat();
    return contrastive || projects || predicts && inside && deep;
  }
}
