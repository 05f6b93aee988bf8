package org.resnetexplorer.app.lesions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.network.Block;

class LesionsViewModelTest {
  private PaneFixture fixture;
  private LesionsViewModel viewModel;

  @BeforeEach
  void open() {
    fixture = PaneFixture.withCat();
    fixture.select("layer4.1.relu#2");
    viewModel = new LesionsViewModel(fixture.context());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Run run() {
    return fixture.appState().runProperty().get();
  }

  private Block block(int index) {
    return run().model().network().blocks().get(index);
  }

  private List<BlockBoard.Row> board() {
    return viewModel.boardProperty().get();
  }

  @Test
  void everyBlockIsDroppedInTurn() {
    assertThat(board())
        .extracting(BlockBoard.Row::block)
        .isEqualTo(run().model().network().blocks());
  }

  @Test
  void nothingIsComputedWhileNobodyLooks() {
    LesionsViewModel unseen = new LesionsViewModel(fixture.seenWhile(new SimpleBooleanProperty()));

    assertThat(unseen.boardProperty().get()).isEmpty();
  }

  @Test
  void theBoardIsOfTheNumberAskedAbout() {
    double before = board().get(0).effect().before();

    fixture.context().questions().ask(new Choice.Output(3));

    assertThat(before).isEqualTo(run().trace().logits()[run().top().get(0).index()]);
    assertThat(board().get(0).effect().before()).isEqualTo(run().trace().logits()[3]);
  }

  @Test
  void droppingABlockForGoodGivesTheNumberOfTheBoard() {
    int asked = run().top().get(0).index();
    double told = board().get(5).effect().after();

    viewModel.lesions().set(LiveLesions.branch(block(5)));

    assertThat((double) run().trace().logits()[asked]).isEqualTo(told);
  }

  @Test
  void theBoardFollowsTheLesions() {
    viewModel.lesions().set(LiveLesions.branch(block(5)));

    assertThat(board().get(5).effect().change()).isZero();
  }

  @Test
  void channelsAreRankedWhenAskedToAndAllOfThem() {
    assertThat(viewModel.rankingProperty().get()).isNull();

    viewModel.rank();

    LesionsViewModel.Ranking ranking = viewModel.rankingProperty().get();
    assertThat(ranking.isComplete()).isTrue();
    assertThat(ranking.rows()).hasSize(512);
    assertThat(viewModel.ranksProperty().get()).isFalse();
  }

  @Test
  void aChannelCutForGoodGivesTheNumberOfTheRanking() {
    viewModel.rank();
    int asked = run().top().get(0).index();
    double told = viewModel.rankingProperty().get().rows().get(7).effect().after();

    viewModel.lesions().set(LiveLesions.channel(viewModel.call(), 7));

    assertThat((double) run().trace().logits()[asked]).isCloseTo(told, within(1e-4));
  }

  @Test
  void aRankingThatEndsHalfWayHasStoppedAndCanBeginAgain() {
    PaneContext given = fixture.context();
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    Executor interrupted =
        task -> {
          if (left.getAndDecrement() <= 0) {
            Thread.currentThread().interrupt();
          }
          task.run();
          Thread.interrupted();
        };
    LesionsViewModel halting =
        new LesionsViewModel(
            new PaneContext(
                given.appState(),
                given.debugger(),
                given.activations(),
                new Background(interrupted, Runnable::run),
                given.appearance(),
                given.overlays(),
                given.questions(),
                given.dataSets(),
                given.seen(),
                given.alone()));
    left.set(2);

    halting.rank();

    assertThat(halting.ranksProperty().get()).isFalse();
    assertThat(halting.rankingProperty().get().rows()).hasSizeBetween(1, 511);

    left.set(Integer.MAX_VALUE);
    halting.rank();
    assertThat(halting.rankingProperty().get().isComplete()).isTrue();
  }

  @Test
  void theRankingOfAnotherCallIsForgotten() {
    viewModel.rank();

    fixture.select("layer4.1.bn2");

    assertThat(viewModel.rankingProperty().get()).isNull();
  }

  @Test
  void aBlockOfTheBoardIsSelected() {
    viewModel.select(block(2));

    assertThat(fixture.selected()).isEqualTo("layer2.0");
  }

  @Test
  void withoutAKeptRunNothingIsTransplanted() {
    viewModel.transplant();

    assertThat(viewModel.donor()).isEqualTo(LesionsViewModel.Donor.NONE);
    assertThat(viewModel.lesions().all()).isEmpty();
  }

  @Test
  void allValuesOfTheKeptRunGiveItsAnswer() {
    fixture.appState().pinnedRuns().keep();
    float[] kept = run().trace().logits();
    fixture.open("kitten.jpg");
    float[] own = run().trace().logits();

    viewModel.transplant();

    assertThat(own).isNotEqualTo(kept);
    assertThat(run().trace().logits()).isEqualTo(kept);
  }

  @Test
  void theValuesOfANetOfAnotherShapeAreNotOffered() {
    fixture.appState().pinnedRuns().keep();

    fixture.appState().openModel("resnet50:random");
    fixture.select("layer1.0.conv3");

    assertThat(viewModel.donor()).isEqualTo(LesionsViewModel.Donor.UNFIT);
  }

  @Test
  void aNetWithoutAnswersHasNoBoard() {
    fixture.appState().openModel("resnet:basic,1-1-1,head=none:random");

    assertThat(run()).isNotNull();
    assertThat(board()).isEmpty();
  }

  @Test
  void aDragIsUndoneAtOnce() {
    Intervention site = LiveLesions.shortcut(block(4));
    viewModel.lesions().scale(site, 0.9);
    viewModel.lesions().scale(site, 0.5);
    viewModel.lesions().endGesture();

    fixture.appState().changes().undo();

    assertThat(viewModel.lesions().factor(site)).isEqualTo(1);
  }

  @Test
  void whatIsCutIsRestoredByTheSameToggle() {
    Intervention site = LiveLesions.whole(viewModel.call());
    viewModel.lesions().toggle(site);
    assertThat(viewModel.lesions().factor(site)).isZero();

    viewModel.lesions().toggle(site);

    assertThat(viewModel.lesions().all()).isEmpty();
  }
}
