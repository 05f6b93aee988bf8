package org.resnetexplorer.app.teach;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Subscriptions;

/** What the new layer says of the open picture, and below it what the old model does. */
final class SaidPanel extends VBox {
  private final TeachWords words;
  private final Label picture = new Label();
  private final SaidBars bars = new SaidBars("teach-says");
  private final Label none = new Label();
  private final VBox old;
  private final Label oldName = new Label();
  private final Label oldNone = new Label();
  private final SaidBars oldBars = new SaidBars("teach-old");

  SaidPanel(SaidViewModel viewModel, TeachWords words) {
    this.words = words;
    getStyleClass().add("teach-column");
    Label heading = new Label(words.text("teach.new"));
    heading.getStyleClass().add("strong");
    picture.getStyleClass().add("heading");
    picture.setId("teach-picture");
    oldName.getStyleClass().add("strong");
    oldName.setId("teach-old-name");
    for (Label line : new Label[] {none, oldNone}) {
      line.getStyleClass().add("second");
      line.managedProperty().bind(line.visibleProperty());
    }
    oldNone.setText(words.text("teach.old.none"));
    for (Label line : new Label[] {picture, heading, none, oldName, oldNone}) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
    }
    old = new VBox(oldName, oldNone, oldBars);
    old.getStyleClass().add("teach-group");
    old.managedProperty().bind(old.visibleProperty());
    VBox now = new VBox(heading, none, bars);
    now.getStyleClass().add("teach-group");
    getChildren().setAll(picture, now, old);
    Subscriptions.now(viewModel.answersProperty(), this::show);
  }

  private void show(SaidViewModel.Answers answers) {
    boolean open = !answers.picture().isEmpty();
    picture.setText(
        open ? words.text("teach.of", answers.picture()) : words.text("teach.nopicture"));
    none.setText(words.text("teach.new.none"));
    none.setVisible(answers.says().isEmpty());
    bars.show(answers.says());
    old.setVisible(!answers.old().isEmpty());
    oldName.setText(words.text("teach.old", answers.old()));
    oldNone.setVisible(answers.before().isEmpty());
    oldBars.show(answers.before());
  }
}
