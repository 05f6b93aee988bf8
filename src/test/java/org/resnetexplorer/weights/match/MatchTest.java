package org.resnetexplorer.weights.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.HeadLayer;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.SpelledFile;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** What a table of weights leaves open is asked, and what lies beside a net is named. */
class MatchTest {

  /** The same file, another net. */
  @ParameterizedTest
  @EnumSource
  void theDilationThatSomebodySaysIsTaken(Dilation dilation) throws Exception {
    Match match =
        ArchitectureMatcher.match(
            file("Bottleneck"), new Answers(null, null, null, null, dilation, null));
    assertThat(match.network().spec().family().dilation()).isEqualTo(dilation);
  }

  /** Any number of groups has the same tensors. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theGroupsThatSomebodySaysAreTaken(int groups) throws Exception {
    List<TensorInfo> file = file("group norm");
    assertThat(ArchitectureMatcher.match(file).assumed())
        .contains(new Assumption(Assumption.Question.NORM, "8", List.of("8", "4", "2", "1")));
    Match match =
        ArchitectureMatcher.match(file, new Answers(null, null, null, null, null, groups));
    assertThat(match.spec().family().norm()).isEqualTo(new Norm(groups));
    assertThat(match.assumed())
        .extracting(Assumption::question)
        .doesNotContain(Assumption.Question.NORM);
  }

  @Test
  void groupsThatDivideNoChannelsAreRefused() {
    assertThatThrownBy(
            () ->
                ArchitectureMatcher.match(
                    file("group norm"), new Answers(null, null, null, null, null, 3)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("architecture.numbers");
  }

  private static List<TensorInfo> file(String made) {
    return SpelledFile.all().stream()
        .filter(file -> file.made().equals(made))
        .findFirst()
        .orElseThrow()
        .tensors()
        .tensors();
  }

  private static TensorInfo tensor(String name, Long... shape) {
    return new TensorInfo(name, DType.F32, List.of(shape));
  }

  private static List<TensorInfo> with(List<TensorInfo> table, TensorInfo... more) {
    List<TensorInfo> all = new ArrayList<>(table);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void theNetThatItsTrainerUsesIsOpenedOfSeveral() throws WeightsException {
    Match match = ArchitectureMatcher.match(file("student and teacher in one table"));
    assertThat(match.tables())
        .extracting(TableInfo::key, TableInfo::role, TableInfo::chosen)
        .containsExactly(
            tuple("teacher", TableInfo.Role.TEACHER, true),
            tuple("student", TableInfo.Role.STUDENT, false));
  }

  @Test
  void anotherNetIsOpenedWhereItIsAskedFor() throws WeightsException {
    List<TensorInfo> file = file("student and teacher in one table");
    Match match =
        ArchitectureMatcher.match(file, new Answers("student", null, null, null, null, null));
    assertThat(match.fileName("layer1.0.conv1.weight")).contains("student.layer1.0.conv1.weight");
    assertThat(match.leftOut()).extracting(LeftOut::name).containsExactly("teacher");
    assertThatThrownBy(
            () ->
                ArchitectureMatcher.match(file, new Answers("pupil", null, null, null, null, null)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.table.unknown");
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void poolingIsAsAnsweredAndThenNotAssumed(boolean pool) throws WeightsException {
    List<TensorInfo> file = file("small pictures: conv1 3x3, maxpool = Identity");
    Match match = ArchitectureMatcher.match(file, new Answers(null, pool, null, null, null, null));
    assertThat(match.spec().family().stem().pool()).isEqualTo(pool);
    assertThat(match.assumed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theActivationOfAHeadIsAsAnswered(HeadActivation activation) throws WeightsException {
    List<TensorInfo> file = file("self.fc1, self.fc2 beside self.resnet");
    Match match =
        ArchitectureMatcher.match(file, new Answers(null, null, activation, null, null, null));
    List<HeadLayer> layers = new ArrayList<>(List.of(new HeadLayer.Hidden(12, true)));
    activation.function().map(HeadLayer.Activated::new).ifPresent(layers::add);
    assertThat(((Head.Classifier) match.spec().family().head()).before()).isEqualTo(layers);
    assertThat(match.assumed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theStrideIsWhereItIsAnswered(StridePlacement stride) throws WeightsException {
    Match match =
        ArchitectureMatcher.match(
            file("Bottleneck"), new Answers(null, null, null, stride, null, null));
    assertThat(match.spec().stride()).isEqualTo(stride);
    assertThat(match.assumed()).isEmpty();
  }

  @Test
  void whatMayBeSaidInsteadStandsBesideEachAssumption() throws WeightsException {
    Match match = ArchitectureMatcher.match(file("grey small pictures"));
    assertThat(match.assumed())
        .containsExactly(new Assumption(Assumption.Question.STEM_POOL, "no", List.of("no", "yes")));
  }

  @Test
  void theNamesOfLayersOfAHeadAreGivenBothWays() throws WeightsException {
    Match match = ArchitectureMatcher.match(file("vision_learner: concat pooling and create_head"));
    assertThat(match.fileName("fc.6.weight")).contains("1.8.weight");
    assertThat(match.fileName("layer4.0.bn2.running_var")).contains("0.7.0.bn2.running_var");
    assertThat(match.spelling()).isEqualTo(Spelling.FASTAI);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MoCo v2 | module.encoder_q.fc (4 tensors; another head)",
        "MoCo v2 | module.queue (1 tensor; keys of contrastive learning)",
        "SimCLR | backbone.fc (4 tensors; another head)",
        "SwAV | module.prototypes (1 tensor; a head that only trains the trunk)",
        "robustness | module.normalizer (2 tensors; how pictures are normalised)",
        "thop's counts left inside | total_ops, total_params (3 tensors; counts of operations left by a profiler)",
        "FCN: backbone and classifier of maps | classifier (2 tensors; a head that gives maps of classes)",
        "Faster R-CNN: backbone.body, frozen norms | roi_heads (1 tensor; part of a detector)",
        "AveragedModel (SWA, EMA) | n_averaged (1 tensor; how many models were averaged)",
      })
  void whatIsLeftOutIsNamed(String made, String words) throws WeightsException {
    Match match = ArchitectureMatcher.match(file(made));
    assertThat(match.leftOut())
        .extracting(left -> left.phrase().text(Locale.ENGLISH))
        .contains(words);
  }

  /** Two pictures side by side are no pooling of fastai's. */
  @Test
  void aHeadForTwoPicturesIsLeftOut() throws WeightsException {
    List<TensorInfo> siamese =
        with(
            file("wrapper self.backbone").stream()
                .filter(tensor -> !tensor.name().startsWith("backbone.fc"))
                .toList(),
            tensor("compare.0.weight", 16L, 128L),
            tensor("compare.0.bias", 16L),
            tensor("compare.2.weight", 1L, 16L),
            tensor("compare.2.bias", 1L));
    Match match = ArchitectureMatcher.match(siamese);
    assertThat(match.spec().family().head()).isInstanceOf(Head.Trunk.class);
    assertThat(match.leftOut()).extracting(LeftOut::name).containsExactly("compare");
  }

  /** Without the layer that is not shown, a head would give other answers. */
  @ParameterizedTest
  @ValueSource(
      strings = {"backbone.fc.1.weight", "backbone.fc.1.running_mean", "backbone.fc.0.weight_g"})
  void aHeadWithALayerOfAnotherKindIsLeftOut(String foreign) throws WeightsException {
    List<TensorInfo> all =
        with(
            file("wrapper self.backbone").stream()
                .filter(tensor -> !tensor.name().startsWith("backbone.fc"))
                .toList(),
            tensor(foreign, 16L),
            tensor("backbone.fc.2.weight", 16L, 64L),
            tensor("backbone.fc.4.weight", 5L, 16L));
    Match match = ArchitectureMatcher.match(all);
    assertThat(match.spec().family().head()).isInstanceOf(Head.Trunk.class);
    assertThat(match.leftOut())
        .extracting(LeftOut::kind)
        .containsExactly(LeftOut.Kind.FOREIGN_HEAD);
  }

  /** Image captioning: the net sees, a recurrent network writes. */
  @Test
  void aDecoderOfWordsIsNoMapOfClasses() throws WeightsException {
    List<TensorInfo> all =
        with(file("wrapper self.backbone"), tensor("decoder.lstm.weight_ih_l0", 64L, 16L));
    assertThat(ArchitectureMatcher.match(all).leftOut())
        .extracting(LeftOut::kind)
        .containsExactly(LeftOut.Kind.OTHER);
  }

  /** SimSiam's projection has no 128 outputs, but a predictor after it. */
  @Test
  void whatAPredictorFollowsIsNoClassifier() throws WeightsException {
    List<TensorInfo> all =
        with(
            file("wrapper self.backbone").stream()
                .filter(tensor -> !tensor.name().startsWith("backbone.fc"))
                .toList(),
            tensor("backbone.fc.0.weight", 64L, 64L),
            tensor("backbone.fc.2.weight", 20L, 64L),
            tensor("predictor.0.weight", 5L, 20L));
    assertThat(ArchitectureMatcher.match(all).spec().family().head())
        .isInstanceOf(Head.Trunk.class);
  }

  /** The bias of Caffe's first convolution moves the mean of the norm after it. */
  @Test
  void aBiasBeforeAFrozenNormIsFolded() throws WeightsException {
    StateDict frozen =
        SpelledFile.all().stream()
            .filter(file -> file.made().equals("R-50.pkl: scale and shift"))
            .findFirst()
            .orElseThrow()
            .tensors();
    InMemoryStateDict.Builder biased = InMemoryStateDict.builder("biased");
    for (TensorInfo info : frozen.tensors()) {
      biased.add(info.name(), info.shape(), frozen.floats(info.name()));
    }
    float[] bias = {1, 2, 3, 4, 5, 6, 7, 8};
    biased.add("conv1_b", List.of(8L), bias);
    biased.add("conv1_w_momentum", List.of(8L, 3L, 7L, 7L), new float[8 * 3 * 49]);
    StateDict file = biased.build();
    Match match = ArchitectureMatcher.match(file.tensors());
    StateDict read = match.stripped(file);
    assertThat(read.floats("bn1.running_mean")).containsExactly(-1, -2, -3, -4, -5, -6, -7, -8);
    assertThat(read.floats("layer1.0.bn1.running_mean")).containsOnly(0);
    assertThat(read.floats("layer1.0.bn1.running_var")).containsOnly((float) (1 - 1e-5));
    assertThat(match.leftOut()).extracting(LeftOut::kind).containsExactly(LeftOut.Kind.MOMENTUM);
  }

  /** As many modules as a file may have, each of which might begin a head, or be a bias. */
  @ParameterizedTest
  @CsvSource({"fc.%d.weight", "m%d.weight", "layer1.0.x%d.bias", "a%d.layer1.0.conv1.weight"})
  void aTableMadeToTakeLongDoesNot(String name) {
    List<TensorInfo> hostile = new ArrayList<>(file("DINO, released: no head"));
    IntStream.range(0, 40_000).forEach(i -> hostile.add(tensor(String.format(name, i), 64L, 64L)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            ArchitectureMatcher.match(hostile).notes();
          } catch (WeightsException e) {
            assertThat(e.key()).isEqualTo("weights.match");
          }
        });
  }
}
