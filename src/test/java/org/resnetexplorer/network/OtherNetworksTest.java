package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.code.ModelText;
import org.resnetexplorer.network.code.PyTorchCode;
import org.resnetexplorer.network.code.PyTorchVersion;

/** Networks with other stems, shortcuts and heads than torchvision's, against torch's own. */
public class OtherNetworksTest {

  /** What {@code heads.py} and {@code kinds.py} wrote. */
  public static Stream<Reference> references() {
    Stream<String> heads =
        Stream.of("trunk", "dropout", "layers", "fastai", "curves", "small", "grey", "four");
    Stream<String> kinds =
        Stream.of(
            "c",
            "d",
            "d-basic",
            "t",
            "pooled",
            "bias",
            "se-basic",
            "se",
            "se-caffe",
            "bare",
            "bare-bottleneck",
            "everywhere",
            "dilated",
            "dilated-last",
            "pruned",
            "pruned-basic",
            "pruned-share",
            "group",
            "group-basic",
            "group-deep",
            "v2",
            "v2-basic",
            "v2-d",
            "v2-open",
            "v2-padded",
            "v2-se",
            "v2-plain");
    return Stream.concat(heads.map("heads/"::concat), kinds.map("kinds/"::concat))
        .map(Reference::of);
  }

  @ParameterizedTest
  @MethodSource("references")
  void theStateDictHasTorchsNamesShapesAndOrder(Reference reference) {
    assertThat(Network.of(reference.spec()).stateDict())
        .extracting(tensor -> tensor.name() + tensor.sizes())
        .isEqualTo(reference.stateDict().stream().map(row -> row.name() + row.sizes()).toList());
  }

  @ParameterizedTest
  @MethodSource("references")
  void theTreeAndItsParametersAreTorchs(Reference reference) {
    assertThat(Network.of(reference.spec()).modules())
        .extracting(m -> new Reference.ModuleRow(m.path(), m.typeName(), m.parameters()))
        .isEqualTo(reference.modules());
  }

  @ParameterizedTest
  @MethodSource("references")
  void theModelPrintsAsInTorch(Reference reference) {
    assertThat(new ModelText(PyTorchVersion.CURRENT).of(Network.of(reference.spec()).root()))
        .isEqualTo(reference.repr());
  }

  @ParameterizedTest
  @MethodSource("references")
  void theWordOfANetworkGivesItAgain(Reference reference) {
    assertThat(SpecText.of(reference.spec())).isEqualTo(reference.json().get("spec").getAsString());
  }

  @ParameterizedTest
  @MethodSource("references")
  void steppingMeetsEveryCallOnce(Reference reference) {
    Network network = Network.of(reference.spec());
    ForwardSteps forward = new ForwardSteps(network);
    List<String> met =
        Stream.iterate(
                Stream.of(forward.statements("").get(0)).findFirst(),
                Optional::isPresent,
                at -> forward.into(at.orElseThrow()))
            .map(Optional::orElseThrow)
            .filter(Target.OfCall.class::isInstance)
            .map(Target::id)
            .toList();
    assertThat(met).containsExactlyElementsOf(network.calls().stream().map(Call::name).toList());
  }

  @Test
  void aHeadOfSeveralLayersIsOneStatementOfTheNetAndALineEachInside() {
    PyTorchCode code =
        new PyTorchCode(Network.of(SpecText.parse("basic,1-1-1-1,classes=7,head=fc+128-relu")));
    assertThat(PyTorchCode.text(code.of("")))
        .contains("        self.fc = nn.Sequential(\n            nn.Linear(512, 128),")
        .contains("        x = self.fc(x)\n");
    assertThat(code.shownFor("fc.1")).isEqualTo("fc");
    assertThat(PyTorchCode.text(code.of("fc.1")))
        .isEqualTo(
            """
            fc = nn.Sequential(
                nn.Linear(512, 128),
                nn.ReLU(inplace=True),
                nn.Linear(128, 7),
            )

            def forward(x):
                x = fc[0](x)
                x = fc[1](x)
                x = fc[2](x)
                return x
            """);
  }

  @Test
  void aTrunkEndsInFeaturesAndHasNoClasses() {
    Network trunk = Network.of(SpecText.parse("bottleneck,3-4-6-3,head=none"));
    assertThat(trunk.spec().classes()).isZero();
    assertThat(trunk.classifier()).isEmpty();
    assertThat(trunk.output().name()).isEqualTo("flatten");
    assertThat(trunk.sizes(224, 224).output(trunk.output())).isEqualTo(Shape.of(1, 2048));
    assertThat(trunk.spec().presetName()).isEmpty();
  }

  @Test
  void onlyTheLastLinearLayerGivesClasses() {
    Network network = Network.of(SpecText.parse("basic,1-1-1-1,classes=7,head=fc+128-relu"));
    assertThat(network.calls()).filteredOn(Call::isLinear).hasSize(2);
    assertThat(network.calls())
        .filteredOn(network::isClassifier)
        .extracting(Call::name)
        .containsExactly("fc.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basic,1-1-1-1,head=layer1",
        "basic,1-1-1-1,head=conv1+512",
        "basic,1-1-1-1,head=a.b",
        "basic,1-1-1-1,head=fc+512-swish",
        "basic,1-1-1-1,head=none,classes=10",
        "basic,1-1-1-1,in=0",
        "basic,1-1-1-1,stem-pool=maybe"
      })
  void whatMakesNoNetworkIsRefused(String word) {
    assertThatThrownBy(() -> SpecText.parse(word)).isInstanceOf(SpecException.class);
  }
}
