package org.resnetexplorer.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;

class ModuleRowsTest {
  private static ModuleRow root(Network network) {
    return new ModuleRows(network, network.sizes(224, 224)).root();
  }

  private static List<String> names(ModuleRow row) {
    return row.children().stream().map(ModuleRow::name).toList();
  }

  private static ModuleRow find(ModuleRow root, String id) {
    return root.walk().filter(row -> row.target().id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void everyCallIsOneRowInForwardOrder(String preset) {
    Network network = Network.of(ResNetSpec.preset(preset));
    assertThat(
            root(network)
                .walk()
                .filter(row -> row.children().isEmpty())
                .map(row -> row.target().id()))
        .containsExactlyElementsOf(network.calls().stream().map(Call::name).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet152"})
  void everyContainerIsOneRow(String preset) {
    Network network = Network.of(ResNetSpec.preset(preset));
    assertThat(
            root(network)
                .walk()
                .filter(row -> row.kind().isContainer())
                .map(row -> row.target().id()))
        .containsExactlyElementsOf(
            network.modules().stream()
                .filter(module -> !(module.type() instanceof ModuleType.Leaf))
                .map(ModuleNode::path)
                .toList());
  }

  /** The tree is the diagram's twin for those who can't see it. */
  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet152"})
  void everyBoxOfEveryDrawingHasItsRow(String preset) {
    Network network = Network.of(ResNetSpec.preset(preset));
    Set<String> rows =
        root(network).walk().map(row -> row.target().id()).collect(Collectors.toSet());
    Diagrams diagrams = new Diagrams(new DiagramText(Locale.ENGLISH), new BundledFonts());
    Stream.concat(network.calls().stream().map(Call::name), rows.stream())
        .map(id -> View.holding(network, id))
        .distinct()
        .map(view -> diagrams.of(network, network.sizes(224, 224), view, 1064, 466))
        .flatMap(drawing -> drawing.nodes().stream())
        .forEach(node -> assertThat(rows).contains(node.id()));
  }

  @Test
  void aShortcutThatPadsIsOneRowOfItsBlock() {
    Network network = Network.of(ResNetSpec.cifar(2));
    ModuleRow root = new ModuleRows(network, network.sizes(32, 32)).root();
    assertThat(names(root))
        .containsExactly(
            "conv1", "bn1", "relu", "layer1", "layer2", "layer3", "avgpool", "flatten", "linear");
    assertThat(names(find(root, "layer2.0")))
        .containsExactly("conv1", "bn1", "relu#1", "conv2", "bn2", "shortcut", "add", "relu#2");
    assertThat(find(root, "layer2.0.shortcut").output().label()).isEqualTo("32 × 16 × 16");
  }

  @Test
  void blockShowsReluOnceForEachCall() {
    ModuleRow root = root(Network.of(ResNetSpec.preset("resnet50")));
    assertThat(names(find(root, "layer2.0")))
        .containsExactly(
            "conv1",
            "bn1",
            "relu#1",
            "conv2",
            "bn2",
            "relu#2",
            "conv3",
            "bn3",
            "downsample",
            "add",
            "relu#3");
    assertThat(names(find(root, "layer2.0.downsample"))).containsExactly("0", "1");
  }

  @Test
  void containersHoldTheParametersAndCostsOfAllInThem() {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    ModuleRow root = root(network);
    assertThat(root.parameters()).isEqualTo(11_689_512);
    ModuleRow layer2 = find(root, "layer2");
    assertThat(layer2.children().stream().mapToLong(ModuleRow::parameters).sum())
        .isEqualTo(layer2.parameters());
    assertThat(layer2.children().stream().mapToLong(ModuleRow::multiplyAdds).sum())
        .isEqualTo(layer2.multiplyAdds());
  }

  @Test
  void callsWithoutWeightsHaveNoParameters() {
    ModuleRow root = root(Network.of(ResNetSpec.preset("resnet18")));
    assertThat(find(root, "layer1.0.add").parameters()).isZero();
    assertThat(find(root, "flatten").parameters()).isZero();
    assertThat(find(root, "layer1.0.relu#2").multiplyAdds()).isZero();
  }
}
