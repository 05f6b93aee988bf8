package org.resnetexplorer.app.shell.status;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.CopyButton;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.text.Versions;

/**
 * The message of a refusal over the diagram: what happened, why, what stays, what to do. It takes
 * no room from what is drawn, and stays until it is closed or solved.
 */
public final class ProblemView {
  private final Pane area;
  private final AppState appState;
  private final Pictures pictures;
  private final Messages messages;

  public ProblemView(Pane area, AppState appState, Pictures pictures) {
    this.area = area;
    this.appState = appState;
    this.pictures = pictures;
    this.messages = appState.messages();
    Subscriptions.now(appState.problemProperty(), this::show);
  }

  private void show(Problem problem) {
    area.getChildren().clear();
    area.setManaged(problem != null);
    if (problem != null) {
      area.getChildren().add(message(problem));
    }
  }

  private Region message(Problem problem) {
    Label title = new Label(problem.title());
    title.setId("problem-title");
    title.getStyleClass().add("heading");
    Label why = wrapped((problem.why() + " " + problem.stays()).strip());
    why.setId("problem-why");
    Label next = wrapped(problem.next());
    next.setId("problem-next");
    HBox buttons = new HBox(16);
    VBox words = new VBox(6, title, why, next, buttons);
    buttons.setAlignment(Pos.CENTER_LEFT);
    addRemedy(problem, buttons);
    if (!problem.detail().isBlank()) {
      addDetail(problem.detail(), buttons, words);
      buttons.getChildren().add(copyButton(problem));
    }
    FontIcon sign = new FontIcon("fth-alert-triangle");
    sign.getStyleClass().add("sign");
    HBox line = new HBox(14, sign, words, closeButton());
    HBox.setHgrow(words, Priority.ALWAYS);
    line.getStyleClass().add("problem");
    VBox.setMargin(line, new Insets(12, 16, 0, 16));
    return line;
  }

  /** What somebody who mends it wants to know, with the versions it happened in. */
  private CopyButton copyButton(Problem problem) {
    String report =
        String.join(
            "\n",
            problem.title(),
            problem.why(),
            problem.detail(),
            String.join("\n", Versions.lines()));
    CopyButton copy =
        new CopyButton(
            "fth-copy",
            messages.text("app.problem.copy"),
            messages.text("app.copied"),
            () -> report);
    copy.setId("problem-copy");
    return copy;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("second");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void addRemedy(Problem problem, HBox buttons) {
    Button button = new Button();
    button.setId("problem-remedy");
    switch (problem.remedy()) {
      case CHOOSE_PICTURE -> {
        button.setText(messages.text("app.problem.choose-picture"));
        button.setOnAction(event -> pictures.choosePicture());
        buttons.getChildren().add(button);
      }
      case CHOOSE_WEIGHTS -> {
        button.setText(messages.text("app.problem.choose-weights"));
        button.setOnAction(event -> pictures.chooseWeights());
        buttons.getChildren().add(button);
      }
      case NONE -> {}
    }
  }

  private void addDetail(String detail, HBox buttons, VBox words) {
    Label text = new Label(detail);
    text.setWrapText(true);
    text.getStyleClass().addAll("number", "detail");
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setVisible(false);
    text.setManaged(false);
    Button toggle =
        new Button(messages.text("app.problem.detail"), new FontIcon("fth-chevron-right"));
    toggle.setId("problem-detail");
    toggle.getStyleClass().add("link-button");
    toggle.setOnAction(
        event -> {
          boolean open = !text.isVisible();
          text.setVisible(open);
          text.setManaged(open);
          toggle.setGraphic(new FontIcon(open ? "fth-chevron-down" : "fth-chevron-right"));
        });
    buttons.getChildren().add(toggle);
    words.getChildren().add(text);
  }

  private Button closeButton() {
    Button close = new Button("", new FontIcon("fth-x"));
    close.setId("problem-close");
    close.getStyleClass().add("icon-button");
    close.setAccessibleText(messages.text("app.problem.close"));
    close.setOnAction(event -> appState.closeProblem());
    return close;
  }
}
