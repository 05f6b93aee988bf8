package org.resnetexplorer.app.architectures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.network.Architectures;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.Order;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.SpecException;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.render.Numbers;

/** The open network beside another: drawing, table of parts, table of calls. */
final class CompareViewModel {
  private static final String NONE = "–";

  private static final double LEAST_WIDTH = 480;
  private static final double LEAST_HEIGHT = 200;

  /** Cells of one side of a pair of calls. */
  private static final int SIDE = 3;

  private final PaneContext context;
  private final Diagrams diagrams;
  private final ChangeWords words;
  private final ObjectProperty<@Nullable ResNetSpec> other =
      new SimpleObjectProperty<>(this, "other");
  private final ObjectProperty<NetworkComparison.@Nullable Pairing> pairing =
      new SimpleObjectProperty<>(this, "pairing");
  private final ReadOnlyObjectWrapper<@Nullable Compared> compared =
      new ReadOnlyObjectWrapper<>(this, "compared");
  private final ReadOnlyStringWrapper secondName =
      new ReadOnlyStringWrapper(this, "secondName", "");
  private double width;
  private double height;
  private Background.Pending pending = new Background.Pending();

  /**
   * What is shown of a pair of networks.
   *
   * @param pairing how its calls are paired
   * @param summary how many parts and calls differ
   * @param change what the second has more or less than the first, how well both do where that is
   *     published, and how long both took where both have run
   */
  record Compared(
      String first,
      String second,
      Diagram diagram,
      List<CompareRow> parts,
      List<CompareRow> calls,
      NetworkComparison.Pairing pairing,
      String summary,
      String change) {}

  CompareViewModel(PaneContext context, TextMeasure measure) {
    this.context = context;
    this.diagrams = new Diagrams(new DiagramText(context.messages().locale()), measure);
    this.words = new ChangeWords(context.messages());
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::renew);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::renew);
    Subscriptions.onInvalidation(context.appState().pinnedRuns().keptProperty(), this::renew);
    Subscriptions.onInvalidation(other, this::renew);
    Subscriptions.onInvalidation(pairing, this::renew);
    Subscriptions.onInvalidation(context.seen(), this::renew);
    renew();
  }

  /** The network to compare with; null for one that suits the open one. */
  ObjectProperty<@Nullable ResNetSpec> otherProperty() {
    return other;
  }

  /** How calls are paired; null for the way that suits the two networks. */
  ObjectProperty<NetworkComparison.@Nullable Pairing> pairingProperty() {
    return pairing;
  }

  ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /** What the network to compare with is called; known before the comparison is. */
  ReadOnlyStringProperty secondNameProperty() {
    return secondName.getReadOnlyProperty();
  }

  void resize(double newWidth, double newHeight) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      renew();
    }
  }

  /**
   * Networks to choose from: those as deep as the open one that differ in one thing, then all
   * published ones.
   */
  Map<String, ResNetSpec> choices() {
    Map<String, ResNetSpec> choices = new LinkedHashMap<>();
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      kinds(model.network().spec()).forEach(spec -> choices.put(name(spec), spec));
    }
    Architectures.all().values().forEach(spec -> choices.put(name(spec), spec));
    return choices;
  }

  /**
   * The same network with its stride elsewhere, with another stem, other shortcuts, order or gates.
   */
  private static List<ResNetSpec> kinds(ResNetSpec spec) {
    List<ResNetSpec> kinds = new ArrayList<>();
    if (spec.block().placesStride()) {
      kinds.add(spec.withStride(spec.stride().other()));
    }
    Stem stem = spec.family().stem();
    if (!stem.isSmall()) {
      Stem other = stem.isDeep() ? Stem.IMAGENET : Stem.deepFor(spec.stemChannels());
      offer(kinds, () -> spec.withStem(other.withChannels(stem.channels()).withPool(stem.pool())));
    }
    for (ShortcutKind kind : ShortcutKind.values()) {
      boolean pools = kind == ShortcutKind.POOLED && spec.family().dilation().isThere();
      boolean same = kind == ShortcutKind.BARE && spec.family().order().isPreActivated();
      boolean made = kind == ShortcutKind.PADDED ? spec.canPad() : !pools && !same;
      if (made && kind != spec.family().shortcut()) {
        kinds.add(spec.withShortcut(kind));
      }
    }
    boolean first = spec.family().order().isPreActivated();
    offer(kinds, () -> spec.withOrder(first ? Order.CONVOLUTION_FIRST : Order.NORM_FIRST));
    boolean gated = spec.family().squeeze().isThere();
    kinds.add(spec.withSqueeze(gated ? Squeeze.NONE : Squeeze.PAPER));
    if (spec.canDilate()) {
      boolean dilated = spec.family().dilation().isThere();
      kinds.add(spec.withDilation(dilated ? Dilation.NONE : Dilation.LAST_TWO));
    }
    boolean grouped = spec.family().norm().isOfGroups();
    offer(kinds, () -> spec.withNorm(grouped ? Norm.BATCH : Norm.GROUP));
    boolean pruned = spec.family().inner().isThere();
    offer(kinds, () -> spec.withInner(pruned ? InnerWidths.FULL : InnerWidths.share(50)));
    return kinds;
  }

  /** What can be made; not every change goes with every other. */
  private static void offer(List<ResNetSpec> kinds, Supplier<ResNetSpec> kind) {
    try {
      kinds.add(kind.get());
    } catch (SpecException e) {
      // Groups that divide no channels, or norms that stand first.
    }
  }

  /** {@code ResNet-50 v1.5}: with the version where there are two. */
  static String name(ResNetSpec spec) {
    String version = spec.stride() == StridePlacement.FIRST_1X1 ? " v1" : " v1.5";
    return spec.displayName() + (spec.block().placesStride() ? version : "");
  }

  /**
   * For a kind of later papers the network that it came from. ResNet-34 has the blocks of ResNet-50
   * and the other kind of block.
   */
  private static ResNetSpec suiting(ResNetSpec spec) {
    Stem stem = spec.family().stem();
    if (spec.family().inner().isThere()) {
      return spec.withInner(InnerWidths.FULL);
    }
    if (spec.family().norm().isOfGroups()) {
      return spec.withNorm(Norm.BATCH);
    }
    if (spec.family().dilation().isThere()) {
      return spec.withDilation(Dilation.NONE);
    }
    if (spec.family().order().isPreActivated()) {
      return spec.withOrder(Order.CONVOLUTION_FIRST);
    }
    if (spec.family().squeeze().isThere()) {
      return spec.withSqueeze(Squeeze.NONE);
    }
    if (spec.family().shortcut() == ShortcutKind.BARE
        || spec.family().shortcut() == ShortcutKind.EVERYWHERE) {
      return spec.withShortcut(ShortcutKind.PROJECTION);
    }
    if (stem.isDeep()) {
      return spec.withStem(Stem.IMAGENET.withChannels(stem.channels()).withPool(stem.pool()))
          .withShortcut(ShortcutKind.PROJECTION);
    }
    return ResNetSpec.preset(
        spec.presetName().filter(name -> name.equals("resnet50")).isPresent()
            ? "resnet34"
            : "resnet50");
  }

  /** By place where names tell of other layers. */
  private static NetworkComparison.Pairing suiting(ResNetSpec first, ResNetSpec second) {
    boolean alike =
        first.family().stem().isDeep() == second.family().stem().isDeep()
            && first.family().order() == second.family().order()
            && first.family().shortcut() == second.family().shortcut();
    return alike ? NetworkComparison.Pairing.NAME : NetworkComparison.Pairing.PLACE;
  }

  private void renew() {
    pending.cancel();
    OpenModel model = context.appState().modelProperty().get();
    if (model == null || !context.seen().get()) {
      return;
    }
    ResNetSpec chosen = other.get();
    ResNetSpec second = chosen == null ? suiting(model.network().spec()) : chosen;
    String first = name(model.network().spec());
    secondName.set(name(second));
    Compared before = compared.get();
    if (before != null && !(before.first().equals(first) && before.second().equals(name(second)))) {
      compared.set(null);
    }
    NetworkComparison.Pairing asked = pairing.get();
    NetworkComparison.Pairing how = asked == null ? suiting(model.network().spec(), second) : asked;
    String measured =
        words.measured(
            context.appState().runProperty().get(),
            context.appState().pinnedRuns().keptProperty().get(),
            second);
    // A drawing that is hidden has no size; the tables are told all the same.
    double wide = Math.max(LEAST_WIDTH, width);
    double high = Math.max(LEAST_HEIGHT, height);
    double textScale = context.appearance().textSizeProperty().get().factor();
    pending =
        context
            .background()
            .compute(
                () -> compare(model.sizes(), second, how, wide, high, textScale, measured),
                compared::set);
  }

  private Compared compare(
      ShapesAndCosts first,
      ResNetSpec spec,
      NetworkComparison.Pairing how,
      double wide,
      double high,
      double textScale,
      String measured) {
    int side = spec.family().stem().usualSide();
    ShapesAndCosts second = Network.of(spec).sizes(side, side);
    NetworkComparison comparison = NetworkComparison.of(first, second, how);
    String name = name(first.network().spec());
    String otherName = name(spec);
    List<CompareRow> parts = new ArrayList<>();
    comparison.parts().forEach(pair -> parts.add(row(pair)));
    parts.add(row(comparison.whole()));
    int differing = comparison.differences().size();
    return new Compared(
        name,
        otherName,
        Diagrams.fitLarge(
            wide,
            high,
            textScale,
            (w, h) -> diagrams.compared(first, name, second, otherName, w, h)),
        parts,
        comparison.calls().stream().map(this::row).toList(),
        how,
        context
            .messages()
            .text("architecture.compare.summary", differing, comparison.calls().size()),
        words.change(comparison.whole(), first.network().spec(), spec) + measured);
  }

  private CompareRow row(NetworkComparison.PartPair pair) {
    List<String> cells = new ArrayList<>();
    List<Boolean> differing = new ArrayList<>();
    cells.add((pair.differs() ? "≠ " : "= ") + partName(pair.name()));
    differing.add(pair.differs());
    add(cells, differing, pair, CompareViewModel::blocks);
    add(cells, differing, pair, part -> String.valueOf(part.calls()));
    add(cells, differing, pair, part -> part.output().replace(" ", ""));
    add(cells, differing, pair, part -> count(part.parameters()));
    difference(cells, differing, pair.difference(NetworkComparison.Part::parameters), this::count);
    add(cells, differing, pair, part -> Numbers.giga(part.multiplyAdds()));
    difference(
        cells, differing, pair.difference(NetworkComparison.Part::multiplyAdds), Numbers::giga);
    return new CompareRow(cells, differing);
  }

  private String partName(String name) {
    return name.startsWith("layer")
        ? name
        : context.messages().text("architecture.compare." + (name.isEmpty() ? "whole" : name));
  }

  private static String blocks(NetworkComparison.Part part) {
    return part.block().isEmpty() ? NONE : part.blocks() + " " + part.block();
  }

  /** Both values with a sign between them: {@code 32 ≠ 21}. */
  private static void add(
      List<String> cells,
      List<Boolean> differing,
      NetworkComparison.PartPair pair,
      Function<NetworkComparison.Part, String> value) {
    String first = pair.first().map(value).orElse(NONE);
    String second = pair.second().map(value).orElse(NONE);
    boolean differs = !first.equals(second);
    cells.add(differs ? first + " ≠ " + second : first);
    differing.add(differs);
  }

  private static void difference(
      List<String> cells, List<Boolean> differing, long value, LongFunction<String> words) {
    String sign = value > 0 ? "+" : "\u2212";
    cells.add(value == 0 ? "" : sign + words.apply(Math.abs(value)));
    differing.add(value != 0);
  }

  private CompareRow row(NetworkComparison.CallPair pair) {
    List<String> cells = new ArrayList<>();
    cells.add(pair.differs() ? "≠" : "=");
    for (Optional<NetworkComparison.Side> side : List.of(pair.first(), pair.second())) {
      cells.add(side.map(NetworkComparison.Side::name).orElse(NONE));
      cells.add(side.map(NetworkComparison.Side::operation).orElse(NONE));
      cells.add(side.map(found -> found.output().replace(" ", "")).orElse(NONE));
    }
    List<Boolean> differing = new ArrayList<>();
    differing.add(pair.differs());
    for (int i = 1; i < cells.size(); i++) {
      int same = (i - 1) % SIDE;
      differing.add(!cells.get(1 + same).equals(cells.get(1 + SIDE + same)));
    }
    return new CompareRow(cells, differing);
  }

  private String count(long number) {
    return Numbers.count(number, context.messages().locale());
  }
}
