package org.resnetexplorer.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

  private static Candidate named(String name) {
    return of(CandidateKind.ACTION, name, "");
  }

  private static Candidate of(CandidateKind kind, String name, String detail) {
    return Candidate.of(kind, name, detail, () -> {});
  }

  private static List<String> found(String query, String... names) {
    return new Ranking(Stream.of(names).map(RankingTest::named).toList())
        .find(query).stream().map(hit -> hit.candidate().name()).toList();
  }

  private static Set<Integer> marks(String query, String name) {
    return new Ranking(List.of(named(name))).find(query).get(0).marks();
  }

  @ParameterizedTest
  @CsvSource({
    "l3c2, layer3.0.conv2, mallet 3 doc 2",
    "l3c2, layer3.0.conv2, layer2.3.conv2",
    "sto, Step over, Custom order",
    "bn, layer1.0.bn1, Combination",
    "gc, Grad-CAM, magic",
    "rs, RollingStop, nurses",
    "conv1, conv1, layer1.0.conv1",
    "undo, Undo, Undo the rest",
    "fp, feature-pyramid, fapx"
  })
  void beginningsOfWordsPartsAndHumpsCountMostAndTheWholeNameMostOfAll(
      String query, String first, String second) {
    assertThat(found(query, second, first)).startsWith(first);
  }

  @Test
  void aNameOfSeveralWordsTypedWholeComesBeforeLongerOnesOfAnEarlierKind() {
    Candidate action = of(CandidateKind.ACTION, "Feature maps as PNG", "File > Export");
    Candidate pane = of(CandidateKind.PANE, "Feature maps", "View > Panes");
    List<Hit> hits = new Ranking(List.of(action, pane)).find("feature  MAPS");
    assertThat(hits).extracting(Hit::candidate).containsExactly(pane, action);
  }

  @Test
  void lettersInARowBeatLettersThatLieApart() {
    assertThat(found("rel", "mirror of level", "a-barrel")).startsWith("a-barrel");
  }

  @Test
  void lettersThatLieAboutAnywhereAreNotAMatch() {
    assertThat(found("cat", "space invaders tent", "eclectic gala pint")).isEmpty();
    assertThat(found("xyz", "layer1")).isEmpty();
  }

  @Test
  void ofAllWaysToFindALetterTheBestIsMarked() {
    assertThat(marks("c2", "accord.conv2")).containsExactlyInAnyOrder(7, 11);
    assertThat(marks("over", "no ever, Step over")).containsExactlyInAnyOrder(14, 15, 16, 17);
  }

  @Test
  void caseAndAccentsDoNotCount() {
    assertThat(found("ECLAIR", "Éclair au café")).hasSize(1);
    assertThat(found("é", "electric")).hasSize(1);
    assertThat(marks("cafe", "Éclair au café")).containsExactlyInAnyOrder(10, 11, 12, 13);
  }

  @Test
  void theSignForTimesIsAnX() {
    assertThat(found("3x3", "Conv2d 3×3")).hasSize(1);
  }

  /** As an input method hands it over, key after key. */
  @ParameterizedTest
  @CsvSource({"ㄱ", "가", "각", "가구", "가굿", "가구시", "가구실"})
  void hangulIsFoundWhileASyllableIsStillBeingTyped(String typed) {
    assertThat(found(typed, "가구실", "단추")).containsExactly("가구실");
  }

  @Test
  void theFirstConsonantsOfSyllablesFindAKoreanName() {
    assertThat(found("ㅌㅈㅁ", "특징 맵", "사진 목록")).containsExactly("특징 맵");
    assertThat(marks("ㅌㅈㅁ", "특징 맵")).containsExactlyInAnyOrder(0, 1, 3);
  }

  @Test
  void aSyllableComposedOrTakenApartIsTheSame() {
    assertThat(found("\u1112\u1161\u11B8", "합")).containsExactly("합");
  }

  @Test
  void eachWordMustBeFoundInAnyOrderInTheNameOrTheDetail() {
    Candidate conv = of(CandidateKind.CALL, "layer2.0.conv1", "Conv2d 3×3, 128 × 28 × 28");
    Candidate other = of(CandidateKind.CALL, "layer2.0.bn1", "BatchNorm2d, 128 × 28 × 28");
    Ranking ranking = new Ranking(List.of(other, conv));
    assertThat(ranking.find("3x3 layer2")).extracting(Hit::candidate).containsExactly(conv);
    assertThat(ranking.find("layer2 128")).hasSize(2);
    assertThat(ranking.find("layer2 nothing")).isEmpty();
  }

  @Test
  void whatIsFoundInTheNameComesBeforeWhatIsFoundInTheDetail() {
    Candidate inDetail = of(CandidateKind.ACTION, "Larger", "View");
    Candidate inName = of(CandidateKind.PANE, "View", "");
    assertThat(new Ranking(List.of(inDetail, inName)).find("view"))
        .extracting(Hit::candidate)
        .containsExactly(inName, inDetail);
  }

  @Test
  void ofTwoThatFitEquallyWellTheEarlierKindThenTheShorterNameComesFirst() {
    Candidate ofClass = of(CandidateKind.CLASS, "table", "");
    Candidate pane = of(CandidateKind.PANE, "table", "");
    Candidate longer = of(CandidateKind.PANE, "tables", "");
    assertThat(new Ranking(List.of(ofClass, longer, pane)).find("tab"))
        .extracting(Hit::candidate)
        .containsExactly(pane, longer, ofClass);
  }

  @Test
  void fiftyAtMostAreShownAndWithoutAQueryTheFirstOnes() {
    List<Candidate> many =
        IntStream.range(0, 80).mapToObj(index -> named("class " + index)).toList();
    Ranking ranking = new Ranking(many);
    assertThat(ranking.find("cla")).hasSize(50);
    assertThat(ranking.find("  ")).extracting(Hit::candidate).isEqualTo(many.subList(0, 50));
  }
}
