package org.resnetexplorer.app.architectures;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.InnerWidths;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.Order;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.text.Messages;

/** A row for each switch of the constructor. */
final class ArchitectureForm extends GridPane {
  private static final List<Stem> STEMS = List.of(Stem.IMAGENET, Stem.DEEP, Stem.SMALL);
  private static final List<InnerWidths> KEPT =
      List.of(
          InnerWidths.FULL, InnerWidths.share(75), InnerWidths.share(50), InnerWidths.share(25));
  private static final double FIELD = 64;
  private static final double NARROW_FIELD = 48;

  private final Messages messages;
  private final ArchitectureViewModel viewModel;
  private final Runnable entered;

  /**
   * @param entered what Enter does in a field
   */
  ArchitectureForm(Messages messages, ArchitectureViewModel viewModel, Runnable entered) {
    this.messages = messages;
    this.viewModel = viewModel;
    this.entered = entered;
    getStyleClass().add("architecture-grid");
    row("architecture.preset", presets());
    row("architecture.family", family());
    row("architecture.stem", stem());
    row("architecture.block", block());
    row("architecture.order", order());
    row("architecture.depths", depths());
    row("architecture.classes", field("classes", viewModel.classesProperty(), FIELD));
    row(
        "architecture.groups",
        field("groups", viewModel.groupsProperty(), FIELD),
        caption("architecture.width"),
        field("width", viewModel.widthProperty(), FIELD),
        caption("architecture.width.unit"));
    row("architecture.inner", inner(), caption("architecture.norm"), norm());
    row("architecture.stride", stride());
    row("architecture.shortcuts", shortcuts());
    row("architecture.gates", gates());
    row("architecture.convolutions", bias(), caption("architecture.dilation"), dilation());
    row("architecture.init", zeroInit(), caption("architecture.seed"), seed());
  }

  private void row(String key, Node... parts) {
    Label label = caption(key);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Label before = label;
    for (Node part : parts) {
      if (part instanceof Label caption) {
        before = caption;
      } else if (part instanceof TextField) {
        before.setLabelFor(part);
      }
    }
    HBox line = new HBox(parts);
    line.getStyleClass().add("architecture-line");
    line.setAlignment(Pos.CENTER_LEFT);
    addRow(getRowCount(), label, line);
  }

  private Label caption(String key) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("second");
    return label;
  }

  private Node presets() {
    MenuButton presets = new MenuButton(messages.text("architecture.preset.choose"));
    presets.setId("architecture-presets");
    viewModel
        .presets()
        .forEach(
            (name, spec) -> {
              MenuItem item = new MenuItem(name + "  " + spec.displayName());
              item.setMnemonicParsing(false);
              item.setId("preset-" + name);
              item.setOnAction(event -> viewModel.fill(spec));
              presets.getItems().add(item);
            });
    return presets;
  }

  private HBox family() {
    return choices(
        viewModel.cifarProperty(),
        List.of(false, true),
        Boolean::equals,
        cifar -> cifar ? "cifar" : "imagenet",
        cifar -> messages.text("architecture.family." + (cifar ? "cifar" : "imagenet")),
        viewModel::choose);
  }

  private HBox stem() {
    return choices(
        viewModel.stemProperty(),
        STEMS,
        Stem::isLike,
        stem -> "stem-" + word(stem),
        stem -> messages.text("architecture.stem." + word(stem)),
        viewModel::chooseStem);
  }

  private static String word(Stem stem) {
    return stem.isDeep() ? "deep" : stem.isSmall() ? "small" : "large";
  }

  private HBox block() {
    return choices(
        viewModel.blockProperty(),
        List.of(BlockKind.values()),
        BlockKind::equals,
        BlockKind::typeName,
        BlockKind::typeName,
        viewModel.blockProperty()::set);
  }

  private HBox order() {
    return choices(
        viewModel.orderProperty(),
        List.of(Order.values()),
        Order::equals,
        order -> "order-" + order.word(),
        order -> messages.text("architecture.order." + order.word()),
        viewModel.orderProperty()::set);
  }

  /** A radio button for each of some values, that which is like the property's selected. */
  private static <T> HBox choices(
      ReadOnlyProperty<T> shown,
      List<T> values,
      BiPredicate<T, T> alike,
      Function<T, String> id,
      Function<T, String> text,
      Consumer<T> choose) {
    ToggleGroup group = new ToggleGroup();
    HBox line = new HBox(16);
    for (T value : values) {
      RadioButton button = new RadioButton(text.apply(value));
      button.setId("architecture-" + id.apply(value));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      Subscriptions.now(shown, now -> button.setSelected(alike.test(value, now)));
      button.setOnAction(event -> choose.accept(value));
      line.getChildren().add(button);
    }
    return line;
  }

  private Node depths() {
    HBox line = new HBox(8);
    line.setAlignment(Pos.CENTER_LEFT);
    List<StringProperty> depths = viewModel.depths();
    for (int stage = 1; stage <= depths.size(); stage++) {
      TextField depth = field("depth" + stage, depths.get(stage - 1), NARROW_FIELD);
      SpokenName.setText(depth, "layer" + stage);
      if (stage == ArchitectureViewModel.STAGES) {
        depth.visibleProperty().bind(viewModel.cifarProperty().not());
      }
      line.getChildren().add(depth);
    }
    return line;
  }

  private TextField field(String id, StringProperty value, double width) {
    TextField field = new TextField();
    field.setId("architecture-" + id);
    field.getStyleClass().add("search-field");
    field.setPrefWidth(width);
    field.textProperty().bindBidirectional(value);
    field.setOnAction(event -> entered.run());
    return field;
  }

  private Node stride() {
    HBox line =
        choices(
            viewModel.strideProperty(),
            List.of(StridePlacement.values()),
            StridePlacement::equals,
            ArchitectureForm::version,
            place -> messages.text("architecture." + version(place)),
            viewModel.strideProperty()::set);
    line.disableProperty().bind(viewModel.blockProperty().map(kind -> !kind.placesStride()));
    return line;
  }

  private static String version(StridePlacement place) {
    return place == StridePlacement.FIRST_1X1 ? "v1" : "v15";
  }

  private Node shortcuts() {
    HBox line =
        choices(
            viewModel.shortcutProperty(),
            List.of(ShortcutKind.values()),
            ShortcutKind::equals,
            kind -> "shortcut-" + kind.word(),
            kind -> messages.text("architecture.shortcuts." + kind.word()),
            viewModel.shortcutProperty()::set);
    line.lookup("#architecture-shortcut-" + ShortcutKind.PADDED.word())
        .disableProperty()
        .bind(viewModel.blockProperty().map(kind -> !kind.canPad()));
    line.lookup("#architecture-shortcut-" + ShortcutKind.BARE.word())
        .disableProperty()
        .bind(viewModel.orderProperty().map(Order::isPreActivated));
    return line;
  }

  private Node gates() {
    return choices(
        viewModel.squeezeProperty(),
        List.of(Squeeze.NONE, Squeeze.PAPER, Squeeze.TIMM),
        Squeeze::equals,
        squeeze -> "gate-" + word(squeeze),
        squeeze -> messages.text("architecture.gates." + word(squeeze)),
        viewModel.squeezeProperty()::set);
  }

  private static String word(Squeeze squeeze) {
    return squeeze.isThere() ? squeeze.multiple() == 1 ? "paper" : "timm" : "none";
  }

  private Node inner() {
    return choices(
        viewModel.innerProperty(),
        KEPT,
        InnerWidths::equals,
        inner -> "inner-" + inner.percent(),
        inner -> messages.text("architecture.inner.kept", inner.percent()),
        viewModel.innerProperty()::set);
  }

  private Node norm() {
    return choices(
        viewModel.normProperty(),
        List.of(Norm.BATCH, Norm.GROUP),
        Norm::equals,
        norm -> "norm-" + (norm.isOfGroups() ? "group" : "batch"),
        norm ->
            messages.text(
                norm.isOfGroups() ? "architecture.norm.group" : "architecture.norm.batch"),
        viewModel.normProperty()::set);
  }

  private Node bias() {
    CheckBox box = new CheckBox(messages.text("architecture.bias"));
    box.setId("architecture-bias");
    box.selectedProperty().bindBidirectional(viewModel.biasProperty());
    return box;
  }

  private Node dilation() {
    HBox line =
        choices(
            viewModel.dilationProperty(),
            List.of(Dilation.values()),
            Dilation::equals,
            dilation -> "dilation-" + dilation.word(),
            dilation -> messages.text("architecture.dilation." + dilation.word()),
            viewModel.dilationProperty()::set);
    line.disableProperty().bind(viewModel.blockProperty().map(kind -> !kind.canDilate()));
    return line;
  }

  private Node zeroInit() {
    CheckBox box = new CheckBox("zero_init_residual");
    box.setMnemonicParsing(false);
    box.setId("architecture-zero-init");
    box.selectedProperty().bindBidirectional(viewModel.zeroInitProperty());
    return box;
  }

  private Node seed() {
    return field("seed", viewModel.seedProperty(), FIELD);
  }
}
