package org.resnetexplorer.app.lesions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.files.Notebooks;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.ChangeWords;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.explain.notebook.Notebook;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;

/** The sites of what is selected, and below them all lesions that are elsewhere. */
final class LesionList extends VBox {
  private final LesionsViewModel viewModel;
  private final LesionsWords words;
  private final ChangeWords changeWords;
  private final Label here = new Label();
  private final VBox hereRows = new VBox();
  private final Button transplant = new Button();
  private final HBox elsewhereTitle = new HBox();
  private final Label elsewhere = new Label();
  private final VBox elsewhereRows = new VBox();

  LesionList(PaneContext context, LesionsViewModel viewModel, LesionsWords words) {
    this.viewModel = viewModel;
    this.words = words;
    this.changeWords = new ChangeWords(context.messages());
    getStyleClass().add("lesion-list");
    here.getStyleClass().add("lesions-title");
    transplant.setId("transplant");
    transplant.setText(words.text("lesions.transplant"));
    transplant.getStyleClass().add("link-button");
    transplant.setMinWidth(0);
    transplant.setOnAction(event -> viewModel.transplant());
    HBox around = new HBox(transplant);
    around.getStyleClass().add("transplant");
    fillElsewhereTitle(context.appState());
    getChildren().addAll(here, hereRows, around, elsewhereTitle, elsewhereRows);
    Subscriptions.onInvalidation(context.appState().changes().currentProperty(), this::follow);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::rebuild);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::offer);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::rebuild);
    Subscriptions.onInvalidation(context.appState().pinnedRuns().keptProperty(), this::offer);
    rebuild();
  }

  private void fillElsewhereTitle(AppState state) {
    elsewhere.getStyleClass().add("lesions-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button all = new Button(words.text("lesions.all.off"));
    all.setId("lesions-off");
    all.getStyleClass().add("link-button");
    all.setOnAction(event -> viewModel.lesions().removeAll());
    Button lines = Notebooks.button(state, () -> state.runProperty().get(), Notebook::changed);
    lines.setId("lesions-pytorch");
    elsewhereTitle.setAlignment(Pos.CENTER_LEFT);
    elsewhereTitle.getChildren().setAll(elsewhere, gap, lines, all);
    elsewhereTitle.managedProperty().bind(elsewhereTitle.visibleProperty());
  }

  private void rebuild() {
    Call call = viewModel.call();
    here.setText(call == null ? "" : words.text("lesions.here", call.name()));
    List<Node> rows = new ArrayList<>();
    Block block = viewModel.block();
    if (block != null) {
      rows.add(row(LiveLesions.branch(block), "branch", words.text("lesions.branch")));
      Intervention shortcut = LiveLesions.shortcut(block);
      if (shortcut != null) {
        rows.add(row(shortcut, "shortcut", words.text("lesions.shortcut")));
      }
    }
    if (call != null) {
      int channel = viewModel.channel();
      if (channel >= 0) {
        rows.add(
            row(
                LiveLesions.channel(call, channel),
                "channel",
                words.text("lesions.channel", channel)));
      }
      rows.add(row(LiveLesions.whole(call), "call", words.text("lesions.whole")));
    }
    hereRows.getChildren().setAll(rows);
    offer();
    rebuildElsewhere();
  }

  private LesionRow row(Intervention site, String id, String name) {
    return new LesionRow(
        site, id, name, changeWords.site(site), viewModel.lesions(), words, this::rebuildElsewhere);
  }

  private void rebuildElsewhere() {
    if (rows().anyMatch(LesionRow::isDragged)) {
      return;
    }
    List<Node> rows = new ArrayList<>();
    List<Intervention> all = viewModel.lesions().all();
    for (Intervention lesion : all) {
      boolean isHere =
          hereRows.getChildren().stream()
              .anyMatch(row -> Lesions.atSameSite(((LesionRow) row).site(), lesion));
      if (!isHere) {
        boolean replaced = lesion instanceof Intervention.Replace;
        String name = replaced ? changeWords.of(lesion).name() : changeWords.site(lesion);
        rows.add(row(lesion, "other-" + rows.size(), name));
      }
    }
    elsewhereRows.getChildren().setAll(rows);
    elsewhere.setText(rows.isEmpty() ? "" : words.text("lesions.elsewhere"));
    elsewhereTitle.setVisible(!all.isEmpty());
  }

  private Stream<LesionRow> rows() {
    return Stream.concat(hereRows.getChildren().stream(), elsewhereRows.getChildren().stream())
        .map(LesionRow.class::cast);
  }

  private void follow() {
    rows().forEach(LesionRow::follow);
    rebuildElsewhere();
  }

  private void offer() {
    LesionsViewModel.Donor donor = viewModel.donor();
    transplant.setDisable(donor != LesionsViewModel.Donor.FITS);
    String why =
        switch (donor) {
          case NONE -> words.text("lesions.transplant.none");
          case UNFIT -> words.text("lesions.transplant.unfit");
          case FITS -> words.text("lesions.transplant.why");
        };
    // A button that is disabled shows no tooltip; what is around it does.
    Tooltips.on(transplant.getParent(), why);
  }
}
