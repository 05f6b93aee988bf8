package org.resnetexplorer.app.why;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.questions.OutputSearch;
import org.resnetexplorer.app.questions.Questions;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.text.Messages;

/** The question that all reasons answer, and what else can be asked. */
final class QuestionMenu {
  private final PaneContext context;
  private final MenuButton button = new MenuButton();

  QuestionMenu(PaneContext context) {
    this.context = context;
    button.setId("question");
    button.getStyleClass().add("question");
    button.setMinWidth(60);
    button.disableProperty().bind(questions().askedProperty().isNull());
    Subscriptions.now(questions().askedProperty(), this::show);
  }

  private Questions questions() {
    return context.questions();
  }

  private Messages messages() {
    return context.messages();
  }

  Node node() {
    return button;
  }

  private void show(@Nullable Asked asked) {
    String text = asked == null ? messages().text("why.question.none") : asked.sentence();
    button.setText(text);
    button.setAccessibleText(text);
    Tooltips.on(button, text);
    button.getItems().setAll(asked == null ? List.of() : items(asked));
  }

  private List<MenuItem> items(Asked asked) {
    List<MenuItem> items = new ArrayList<>();
    ToggleGroup group = new ToggleGroup();
    items.add(choice("top", messages().text("why.ask.top"), new Choice.Top(), group));
    for (Prediction answer : asked.run().top()) {
      items.add(
          choice(
              "answer-" + answer.index(),
              messages().text("why.question", answer.label()),
              new Choice.Output(answer.index()),
              group));
    }
    OpenModel model = asked.run().model();
    if (model.network().outputs() == 1) {
      String name = model.nameOf(0, messages());
      items.add(
          choice(
              "opposite",
              messages().text("why.question.opposite", name),
              new Choice.Opposite(0),
              group));
      return items;
    }
    items.add(new SeparatorMenuItem());
    items.add(rather(asked, group));
    MenuItem more = new MenuItem(messages().text("why.ask.other"));
    more.setId("ask-other");
    String hint = messages().text("why.search.hint");
    more.setOnAction(
        event -> new OutputSearch(messages(), asked.run().model(), hint, this::ask).show(button));
    items.add(more);
    return items;
  }

  private void ask(int output, boolean rather) {
    if (rather) {
      questions().askRather(output);
    } else {
      questions().ask(new Choice.Output(output));
    }
  }

  private Menu rather(Asked asked, ToggleGroup group) {
    int index = asked.question().index();
    String name = asked.run().model().nameOf(index, messages());
    Menu menu = new Menu(messages().text("why.ask.rather", name));
    menu.setId("ask-rather");
    for (Prediction answer : asked.run().top()) {
      if (answer.index() != index) {
        menu.getItems()
            .add(
                choice(
                    "rather-" + answer.index(),
                    messages().text("why.question.rather", name, answer.label()),
                    new Choice.Rather(index, answer.index()),
                    group));
      }
    }
    return menu;
  }

  private RadioMenuItem choice(String id, String text, Choice choice, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setId("ask-" + id);
    item.setToggleGroup(group);
    item.setSelected(choice.equals(questions().choiceProperty().get()));
    item.setOnAction(event -> questions().ask(choice));
    return item;
  }
}
