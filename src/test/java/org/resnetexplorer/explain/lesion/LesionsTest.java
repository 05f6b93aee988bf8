package org.resnetexplorer.explain.lesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;

class LesionsTest {
  private static Intervention branch(double factor) {
    return new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.BRANCH, factor);
  }

  private static final Intervention CHANNEL = new Intervention.ScaleChannel("conv1", 63, 0);

  @Test
  void aSiteIsChangedOnceHoweverOftenItIsTurned() {
    List<Intervention> once = Lesions.with(Lesions.with(List.of(), branch(0.5)), CHANNEL);

    assertThat(Lesions.with(once, branch(0))).containsExactly(branch(0), CHANNEL);
  }

  @Test
  void branchAndShortcutAreTwoSites() {
    Intervention shortcut =
        new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.SHORTCUT, 0);

    assertThat(Lesions.with(List.of(branch(0)), shortcut)).hasSize(2);
  }

  @Test
  void aFactorOfOneIsNoLesion() {
    assertThat(Lesions.with(List.of(branch(0)), branch(1))).isEmpty();
    assertThat(Lesions.with(List.of(), branch(1))).isEmpty();
  }

  @Test
  void aSiteThatNobodyChangedHasFactorOne() {
    assertThat(Lesions.factorAt(List.of(branch(0.25)), branch(0))).isEqualTo(0.25);
    assertThat(Lesions.factorAt(List.of(branch(0.25)), CHANNEL)).isEqualTo(1);
  }

  @Test
  void otherValuesTakeThePlaceOfThoseBeforeThem() {
    Intervention first = new Intervention.Replace("conv1", new float[4]);
    Intervention second = new Intervention.Replace("conv1", new float[4]);

    assertThat(Lesions.with(List.of(first), second)).containsExactly(second);
  }

  @Test
  void onlyWhatANetworkHasFitsIt() {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    ShapesAndCosts sizes = network.sizes(224, 224);

    assertThat(
            Lesions.fitting(
                List.of(
                    branch(0),
                    CHANNEL,
                    new Intervention.ScaleChannel("conv1", 64, 0),
                    new Intervention.Scale("layer1.0.conv3", 0),
                    new Intervention.ScaleTerm("conv1", Intervention.Term.BRANCH, 0),
                    new Intervention.Replace("conv1", new float[4])),
                network,
                sizes))
        .containsExactly(branch(0), CHANNEL);
  }
}
