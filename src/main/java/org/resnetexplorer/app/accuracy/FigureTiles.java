package org.resnetexplorer.app.accuracy;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.exploration.folder.Interval;
import org.resnetexplorer.render.Numbers;

/** Three tiles: how often right, how often among five, and what a confidence is worth. */
final class FigureTiles {
  private static final double GAP = 16;

  private final AccuracyWords words;
  private final Tile first;
  private final Tile five;
  private final Tile error;
  private final ReliabilityChart chart = new ReliabilityChart();
  private final VBox content = new VBox();

  /** A number with what it is and what is to be known of it. */
  private static final class Tile extends VBox {
    private final Label value = new Label();
    private final Label said = new Label();

    // Only lines are laid out here.
    @SuppressWarnings("this-escape")
    Tile(String title, String id) {
      Label name = new Label(title);
      name.getStyleClass().add("caption");
      value.setId(id);
      value.getStyleClass().add("accuracy-value");
      said.getStyleClass().add("caption");
      said.setWrapText(true);
      said.setMinHeight(Region.USE_PREF_SIZE);
      getStyleClass().add("accuracy-tile");
      getChildren().setAll(name, value, said);
    }

    void show(String number, String sentence) {
      value.setText(number);
      value.setVisible(!number.isEmpty());
      value.setManaged(!number.isEmpty());
      said.setText(sentence);
    }
  }

  FigureTiles(AccuracyWords words) {
    this.words = words;
    first = new Tile(words.text("accuracy.top1"), "accuracy-top1");
    five = new Tile(words.text("accuracy.top5"), "accuracy-top5");
    error = new Tile(words.text("accuracy.calibration"), "accuracy-calibration");
    chart.setId("accuracy-reliability");
    chart.managedProperty().bind(chart.visibleProperty());
    content.getStyleClass().add("accuracy-tiles");
    layOut(WidthClass.WIDE);
  }

  Node content() {
    return content;
  }

  void layOut(WidthClass width) {
    HBox shares = new HBox(GAP, first, five);
    if (width == WidthClass.WIDE) {
      VBox numbers = new VBox(GAP / 2, shares, error);
      numbers.setMinWidth(0);
      HBox.setHgrow(numbers, Priority.ALWAYS);
      content.getChildren().setAll(new HBox(GAP, numbers, chart));
    } else {
      HBox.setHgrow(error, Priority.ALWAYS);
      content.getChildren().setAll(shares, new HBox(GAP, error, chart));
    }
  }

  void show(Measured now) {
    Evaluation evaluation = now.evaluation();
    int all = evaluation.pictures();
    show(first, evaluation.right(), all);
    if (evaluation.hasFive()) {
      show(five, evaluation.rightInFive(), all);
    } else {
      five.show("", words.text("accuracy.top5.none", evaluation.outputs()));
    }
    showCalibration(now.calibration());
  }

  private void show(Tile tile, int right, int all) {
    tile.show(
        Numbers.share((double) right / all),
        words.text("accuracy.of", right, all)
            + "\n"
            + words.text("accuracy.interval", AccuracyWords.range(Interval.wilson(right, all))));
  }

  private void showCalibration(@Nullable Calibration calibration) {
    chart.setVisible(calibration != null);
    chart.show(calibration);
    if (calibration == null) {
      error.show("", words.text("accuracy.calibration.none"));
      return;
    }
    String bins = words.bins(calibration);
    error.show(Numbers.share(calibration.error()), words.text("accuracy.calibration.tip"));
    Tooltips.on(chart, words.text("accuracy.bins") + "\n" + bins);
    chart.setAccessibleText(words.text("accuracy.bins") + " " + bins.replace('\n', ' '));
  }
}
