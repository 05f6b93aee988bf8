package org.resnetexplorer.app.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.IntegratedGradients;
import org.resnetexplorer.explain.attribution.Lrp;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.explain.attribution.SmoothGrad;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/** What the method shown large can be told. */
final class SettingsRow extends FlowPane {
  private static final List<Integer> SAMPLES = List.of(4, 8, 16, 32, 50);
  private static final List<Double> NOISE = List.of(0.05, 0.1, 0.15, 0.2, 0.3);
  private static final List<Integer> STEPS = List.of(8, 16, 32, 64, 128);
  private static final List<Double> GAMMA = List.of(0.0, 0.1, 0.25, 0.5, 1.0);
  private static final int SEEDS = 10;
  private static final int PARTS = 28;

  private final PaneContext context;
  private final GalleryViewModel viewModel;
  private @Nullable Attributor shown;
  private @Nullable Call selected;

  SettingsRow(PaneContext context, GalleryViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    getStyleClass().add("attribution-settings");
  }

  /**
   * A choice.
   *
   * @param by the method with it
   */
  private record Choice(String name, Attributor by) {
    @Override
    public String toString() {
      return name;
    }
  }

  void show(Tile tile) {
    Attributor by = tile.by();
    Call call = context.selection().callProperty().get();
    if (by.equals(shown) && call == selected) {
      return;
    }
    shown = by;
    selected = call;
    getChildren().setAll(controls(by, tile));
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private List<HBox> controls(Attributor by, Tile tile) {
    List<HBox> controls = new ArrayList<>();
    if (by instanceof GradCam) {
      controls.add(control(text("attribution.set.call"), "call", layers(tile), by));
    } else if (by instanceof SmoothGrad now) {
      controls.add(
          control(
              text("attribution.set.samples"),
              "samples",
              SAMPLES.stream().map(n -> choice(n, new SmoothGrad(n, now.noise(), now.seed()))),
              by));
      controls.add(
          control(
              text("attribution.set.noise"),
              "noise",
              NOISE.stream().map(n -> choice(n, new SmoothGrad(now.samples(), n, now.seed()))),
              by));
      controls.add(
          control(
              text("attribution.set.seed"),
              "seed",
              IntStream.range(0, SEEDS)
                  .mapToObj(n -> choice(n, new SmoothGrad(now.samples(), now.noise(), n))),
              by));
    } else if (by instanceof IntegratedGradients now) {
      controls.add(
          control(
              text("attribution.set.steps"),
              "steps",
              STEPS.stream().map(n -> choice(n, new IntegratedGradients(n, now.baseline()))),
              by));
    } else if (by instanceof Occlusion) {
      controls.add(control(text("attribution.set.window"), "window", windows(tile), by));
    } else if (by instanceof Lrp) {
      controls.add(
          control(
              text("attribution.set.gamma"),
              "gamma",
              GAMMA.stream().map(n -> choice(n, new Lrp(n))),
              by));
    }
    return controls;
  }

  private String text(String key) {
    return context.messages().text(key);
  }

  private static Choice choice(Number value, Attributor by) {
    return new Choice(value.toString(), by);
  }

  private Stream<Choice> layers(Tile tile) {
    Network network = tile.asked().run().model().network();
    return Layers.of(network, context.selection().callProperty().get()).stream()
        .map(
            layer ->
                new Choice(
                    context.messages().text("attribution.after", layer.name()),
                    new GradCam(layer.call())));
  }

  /** Each square half over the next; from an eighth of a seventh of the side up. */
  private static Stream<Choice> windows(Tile tile) {
    int side = tile.asked().run().trace().input().height();
    return Stream.concat(
            IntStream.of(2, 3, 4, 6, 8)
                .mapToObj(n -> Math.max(2, n * side / PARTS / 2 * 2))
                .map(n -> new Occlusion(n, n / 2)),
            Stream.of(Occlusion.standard(side)))
        .distinct()
        .sorted(Comparator.comparingInt(Occlusion::window))
        .map(by -> new Choice(by.window() + " px", by));
  }

  private HBox control(String name, String id, Stream<Choice> choices, Attributor now) {
    ComboBox<Choice> box = new ComboBox<>();
    box.setId("attribution-set-" + id);
    box.getItems().setAll(choices.toList());
    box.getItems().stream().filter(choice -> choice.by().equals(now)).forEach(box::setValue);
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setOnAction(
        event -> {
          if (box.getValue() != null) {
            viewModel.set(box.getValue().by());
          }
        });
    Label label = new Label(name);
    label.setLabelFor(box);
    label.getStyleClass().add("caption");
    label.setMinWidth(Region.USE_PREF_SIZE);
    HBox pair = new HBox(label, box);
    pair.getStyleClass().add("attribution-setting");
    return pair;
  }
}
