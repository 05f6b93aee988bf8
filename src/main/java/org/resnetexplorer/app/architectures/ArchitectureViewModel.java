package org.resnetexplorer.app.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Architectures;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.Network;
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
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.random.Untrained;

/**
 * The switches of a ResNet's constructor, what they would make, and the way to open it. Nothing
 * that is open changes before that. What no switch tells, such as the head and the channels of
 * pictures, stays that of the network they were last set to.
 */
final class ArchitectureViewModel {
  /** Stages of torchvision's networks; those for CIFAR have one less. */
  static final int STAGES = 4;

  private static final int CIFAR_CHANNELS = 16;
  private static final int CHANNELS = 64;

  private final PaneContext context;
  private final ObjectProperty<BlockKind> block =
      new SimpleObjectProperty<>(this, "block", BlockKind.BOTTLENECK);
  private final BooleanProperty cifar = new SimpleBooleanProperty(this, "cifar");
  private final List<StringProperty> depths = new ArrayList<>();
  private final StringProperty classes = new SimpleStringProperty(this, "classes", "1000");
  private final StringProperty groups = new SimpleStringProperty(this, "groups", "1");
  private final StringProperty width = new SimpleStringProperty(this, "width", "64");
  private final ObjectProperty<StridePlacement> stride =
      new SimpleObjectProperty<>(this, "stride", StridePlacement.MIDDLE_3X3);
  private final ObjectProperty<Stem> stem = new SimpleObjectProperty<>(this, "stem", Stem.IMAGENET);
  private final ObjectProperty<ShortcutKind> shortcut =
      new SimpleObjectProperty<>(this, "shortcut", ShortcutKind.PROJECTION);
  private final ObjectProperty<Squeeze> squeeze =
      new SimpleObjectProperty<>(this, "squeeze", Squeeze.NONE);
  private final BooleanProperty bias = new SimpleBooleanProperty(this, "bias");
  private final ObjectProperty<Dilation> dilation =
      new SimpleObjectProperty<>(this, "dilation", Dilation.NONE);
  private final ObjectProperty<InnerWidths> inner =
      new SimpleObjectProperty<>(this, "inner", InnerWidths.FULL);
  private final ObjectProperty<Norm> norm = new SimpleObjectProperty<>(this, "norm", Norm.BATCH);
  private final ObjectProperty<Order> order =
      new SimpleObjectProperty<>(this, "order", Order.CONVOLUTION_FIRST);
  private final BooleanProperty zeroInit = new SimpleBooleanProperty(this, "zeroInit");
  private final StringProperty seed = new SimpleStringProperty(this, "seed", "0");
  private final ReadOnlyObjectWrapper<ConstructorPreview> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", new ConstructorPreview(null, "", "", ""));
  private Background.Pending pending = new Background.Pending();
  private int channels = CHANNELS;
  private Family family = Family.TORCHVISION;
  private boolean filling;

  ArchitectureViewModel(PaneContext context) {
    this.context = context;
    for (int stage = 1; stage <= STAGES; stage++) {
      depths.add(new SimpleStringProperty(this, "depth" + stage, "3"));
    }
    OpenModel model = context.appState().modelProperty().get();
    fill(model == null ? ResNetSpec.preset("resnet50") : model.network().spec());
    Subscriptions.onInvalidation(block, this::fitBlock);
    Subscriptions.onInvalidation(order, this::fitOrder);
    Stream.of(
            depths.stream(),
            Stream.of(block, cifar, stem, classes, groups, width, stride, shortcut),
            Stream.of(squeeze, bias, dilation, order, inner, norm, zeroInit, seed))
        .flatMap(properties -> properties)
        .forEach(property -> Subscriptions.onInvalidation(property, this::changed));
    changed();
  }

  ObjectProperty<BlockKind> blockProperty() {
    return block;
  }

  /** Whether it has three stages, as those for CIFAR's small pictures. */
  BooleanProperty cifarProperty() {
    return cifar;
  }

  /** Turns to the networks for CIFAR or to those for ImageNet, with all that they usually have. */
  void choose(boolean small) {
    Family usual = small ? Family.small(block.get()) : Family.TORCHVISION;
    filling = true;
    channels = small ? CIFAR_CHANNELS : CHANNELS;
    family = usual;
    cifar.set(small);
    stem.set(usual.stem());
    shortcut.set(usual.shortcut());
    squeeze.set(usual.squeeze());
    bias.set(usual.bias());
    dilation.set(usual.dilation());
    order.set(usual.order());
    inner.set(usual.inner());
    norm.set(usual.norm());
    StringProperty last = depths.get(STAGES - 1);
    last.set(last.get().isEmpty() ? depths.get(STAGES - 2).get() : last.get());
    filling = false;
    changed();
  }

  /** Takes a stem like this one, for the channels of the pictures and of the first stage. */
  void chooseStem(Stem like) {
    Stem fitting = like.isDeep() ? Stem.deepFor(channels) : like;
    stem.set(fitting.withChannels(family.stem().channels()));
  }

  /** What stands before the first block. */
  ObjectProperty<Stem> stemProperty() {
    return stem;
  }

  /** Blocks of each stage, as typed; the fourth counts only outside the CIFAR family. */
  List<StringProperty> depths() {
    return depths;
  }

  StringProperty classesProperty() {
    return classes;
  }

  StringProperty groupsProperty() {
    return groups;
  }

  StringProperty widthProperty() {
    return width;
  }

  ObjectProperty<StridePlacement> strideProperty() {
    return stride;
  }

  /** How shortcuts change the shape; without them it is a plain network. */
  ObjectProperty<ShortcutKind> shortcutProperty() {
    return shortcut;
  }

  /** How far gates squeeze, if blocks have any. */
  ObjectProperty<Squeeze> squeezeProperty() {
    return squeeze;
  }

  /** Whether convolutions have biases. */
  BooleanProperty biasProperty() {
    return bias;
  }

  /** Which stages dilate in place of a stride. */
  ObjectProperty<Dilation> dilationProperty() {
    return dilation;
  }

  /** Whether norm and ReLU stand behind each convolution or before it. */
  ObjectProperty<Order> orderProperty() {
    return order;
  }

  /** How much of the width inside blocks is kept. */
  ObjectProperty<InnerWidths> innerProperty() {
    return inner;
  }

  /** What follows convolutions. */
  ObjectProperty<Norm> normProperty() {
    return norm;
  }

  BooleanProperty zeroInitProperty() {
    return zeroInit;
  }

  StringProperty seedProperty() {
    return seed;
  }

  /** What the switches make now. */
  ReadOnlyObjectProperty<ConstructorPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Published networks by name. */
  Map<String, ResNetSpec> presets() {
    return Architectures.all();
  }

  /** Sets all switches to those of a network. */
  void fill(ResNetSpec spec) {
    filling = true;
    channels = spec.stemChannels();
    family = spec.family();
    block.set(spec.block());
    cifar.set(spec.depths().size() < STAGES);
    stem.set(spec.family().stem());
    for (int stage = 0; stage < STAGES; stage++) {
      boolean has = stage < spec.depths().size();
      depths.get(stage).set(has ? String.valueOf(spec.depths().get(stage)) : "");
    }
    classes.set(String.valueOf(spec.classes()));
    groups.set(String.valueOf(spec.groups()));
    width.set(String.valueOf(spec.widthPerGroup()));
    stride.set(spec.stride());
    shortcut.set(spec.family().shortcut());
    squeeze.set(spec.family().squeeze());
    bias.set(spec.family().bias());
    dilation.set(spec.family().dilation());
    order.set(spec.family().order());
    inner.set(spec.family().inner());
    norm.set(spec.family().norm());
    filling = false;
    changed();
  }

  /** Opens what the switches make, with weights from the seed; not where it is refused. */
  void open() {
    String argument = preview.get().argument();
    if (argument != null) {
      context.appState().openModel(argument);
    }
  }

  private Messages messages() {
    return context.messages();
  }

  /** What the other kind of block can't do is given up. */
  private void fitBlock() {
    if (filling) {
      return;
    }
    if (!block.get().canPad() && shortcut.get() == ShortcutKind.PADDED) {
      shortcut.set(ShortcutKind.PROJECTION);
    }
    if (!block.get().canDilate()) {
      dilation.set(Dilation.NONE);
    }
  }

  /** Where norms come first no projection has one, so that bare ones are no choice. */
  private void fitOrder() {
    boolean bare = order.get().isPreActivated() && shortcut.get() == ShortcutKind.BARE;
    if (!filling && bare) {
      shortcut.set(ShortcutKind.PROJECTION);
    }
  }

  private void changed() {
    if (filling) {
      return;
    }
    pending.cancel();
    Numbered asked;
    try {
      asked = read();
    } catch (NumberFormatException e) {
      preview.set(new ConstructorPreview(null, messages().text("architecture.number"), "", ""));
      return;
    }
    pending = context.background().compute(() -> look(asked), preview::set);
  }

  private Numbered read() {
    int stages = cifar.get() ? STAGES - 1 : STAGES;
    return new Numbered(
        block.get(),
        channels,
        depths.subList(0, stages).stream().map(depth -> number(depth)).toList(),
        number(classes),
        number(groups),
        number(width),
        stride.get(),
        family
            .withStem(stem.get())
            .withShortcut(shortcut.get())
            .withSqueeze(squeeze.get())
            .withBias(bias.get())
            .withDilation(dilation.get())
            .withOrder(order.get())
            .withInner(inner.get())
            .withNorm(norm.get()),
        zeroInit.get(),
        Long.parseLong(seed.get().strip()));
  }

  private static int number(StringProperty field) {
    return Integer.parseInt(field.get().strip());
  }

  private ConstructorPreview look(Numbered asked) {
    ResNetSpec spec;
    try {
      spec = asked.spec();
    } catch (SpecException e) {
      return refused(e);
    }
    Network network = Network.of(spec);
    if (network.parameters() > Untrained.MOST_PARAMETERS) {
      String most = count(Untrained.MOST_PARAMETERS);
      String large = messages().text("architecture.large", count(network.parameters()), most);
      return new ConstructorPreview(null, large, messages().text("architecture.large.next"), "");
    }
    int side = spec.family().stem().usualSide();
    ShapesAndCosts sizes = network.sizes(side, side);
    String facts =
        messages()
            .text(
                "architecture.facts",
                count(network.parameters()),
                Numbers.giga(sizes.multiplyAdds(network.root())),
                spec.depth(),
                network.blocks().size(),
                network.calls().size(),
                side);
    String argument = new Untrained(spec, asked.zeroInit(), asked.seed()).id();
    return new ConstructorPreview(argument, spec.displayName(), facts, "");
  }

  private ConstructorPreview refused(SpecException e) {
    String key = "architecture.refused." + e.reason().name().toLowerCase(Locale.ROOT);
    boolean quoted = e.reason().isOfPyTorch();
    return new ConstructorPreview(
        null,
        messages().text(key),
        messages().text(key + ".next"),
        quoted ? "ValueError: " + e.getMessage() : "");
  }

  private String count(long number) {
    return Numbers.count(number, messages().locale());
  }
}
