package org.resnetexplorer.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.SmallNets;

class NumberWordsTest {
  private PaneFixture fixture;
  private NumberWords words;

  @BeforeEach
  void open() {
    fixture = PaneFixture.withCat();
    words = new NumberWords(fixture.context().messages());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Proof proof(String name, Intervention... interventions) throws Exception {
    return proof(name, new Cell(2, 2), interventions);
  }

  private Proof proof(String name, Cell cell, Intervention... interventions) throws Exception {
    Run run = fixture.appState().runProperty().get();
    Parameters parameters = fixture.appState().parametersProperty().get();
    Trace trace =
        parameters
            .session()
            .run(
                new RunRequest(run.picture().input(), List.of(interventions), Retention.EVERYTHING),
                new Cancellation());
    Run changed = new Run(run.model(), run.picture(), trace, run.top(), 1);
    Call call = run.model().network().findCall(name).orElseThrow();
    Readers readers = Readers.read(fixture.context(), changed, parameters, call);
    return Proof.of(readers, call, 3, cell, false);
  }

  @Test
  void aScaledOutputIsAFurtherStepOfTheFormula() throws Exception {
    Proof proof = proof("layer2.0.bn1", new Intervention.Scale("layer2.0.bn1", 0.5));

    assertThat(words.formula(proof.own())).matches("× .+ [+−] .+  × 0\\.5 \\(changed\\)");
    assertThat(proof.own().addsUp()).isTrue();
  }

  @Test
  void aScaledTermHasItsFactorInTheSum() throws Exception {
    Proof proof =
        proof(
            "layer2.0.add",
            new Intervention.ScaleTerm("layer2.0.add", Intervention.Term.SHORTCUT, 0.25));

    assertThat(words.formula(proof.own())).endsWith(" × 0.25");
    assertThat(proof.own().addsUp()).isTrue();
  }

  @Test
  void aReplacedOutputIsSaidToBe() throws Exception {
    Proof proof =
        proof(
            "layer2.0.conv1", new Intervention.Replace("layer2.0.conv1", new float[128 * 28 * 28]));

    assertThat(words.formula(proof.own())).endsWith("→ replaced");
    assertThat(proof.own().value()).isZero();
    assertThat(proof.own().addsUp()).isTrue();
  }

  @Test
  void largeAndSmallNumbersStayShort() {
    assertThat(Figures.value(492133216)).isEqualTo("4.9213e8");
    assertThat(Figures.value(-0.000032)).isEqualTo("−3.2000e−5");
    assertThat(Figures.value(0.76521)).isEqualTo("0.7652");
    assertThat(Figures.cell(-0.0034, 0.05)).isEqualTo("−.003");
    assertThat(Figures.cell(0.171, 1.01)).isEqualTo(".17");
    assertThat(Figures.cell(4.2e8, 5e8)).isEqualTo("4e8");
    assertThat(Figures.power(3.5e8)).isEqualTo(8);
    assertThat(Figures.power(2)).isZero();
  }

  @Test
  void aSourceInAnotherBlockIsCalledByItsWholeName() throws Exception {
    Proof pooled = proof("avgpool", new Cell(0, 0));

    assertThat(words.readFrom(pooled)).contains("layer4.1.relu#2");
  }

  @Test
  void aSourceInTheSameBlockIsCalledInShort() throws Exception {
    assertThat(words.readFrom(proof("layer2.0.conv2"))).contains("of relu#1");
  }

  @Test
  void oneInputChannelIsNotTheLargestOfOne(@TempDir Path folder) throws Exception {
    Path grey =
        SmallNets.write(folder.resolve("grey.safetensors"), "basic,1-1-1-1,channels=8,in=1");
    fixture.appState().openModel(grey.toString());
    Proof proof = proof("conv1");

    assertThat(words.patchTitle(proof)).isEqualTo("Input channel 0, the only one");
    assertThat(words.counts(proof)).isEqualTo("1 channel × 7 × 7 = 49 products");
  }
}
