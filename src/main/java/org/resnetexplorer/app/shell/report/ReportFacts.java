package org.resnetexplorer.app.shell.report;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.ChangeWords;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.export.report.Report.Fact;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What a report says before its figures: what was run, with what, when. */
final class ReportFacts {
  private final AppState state;
  private final Messages messages;
  private final List<Fact> facts = new ArrayList<>();

  private ReportFacts(AppState state) {
    this.state = state;
    this.messages = state.messages();
  }

  /** On the FX thread. */
  static List<Fact> of(AppState state, ZonedDateTime now) {
    return new ReportFacts(state).all(now);
  }

  private List<Fact> all(ZonedDateTime now) {
    DateTimeFormatter form =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(messages.locale());
    add("date", form.format(now));
    OpenModel model = state.modelProperty().get();
    OpenPicture picture = state.pictureProperty().get();
    if (picture != null) {
      picture(picture);
    }
    if (model != null) {
      model(model);
    }
    answer(state.runProperty().get());
    selection(state.selection().current());
    if (picture != null) {
      String changes =
          new ChangeWords(messages).line(picture.changes(), picture.crop().pixels().width());
      add("changes", changes.isEmpty() ? messages.text("app.report.changes.none") : changes);
    }
    return facts;
  }

  private void add(String key, String value) {
    facts.add(new Fact(messages.text("app.report." + key), value));
  }

  private void picture(OpenPicture picture) {
    add(
        "picture",
        messages.text(
            "app.report.picture.size",
            picture.picture().name(),
            picture.picture().image().width(),
            picture.picture().image().height()));
  }

  private void model(OpenModel model) {
    add(
        "model",
        messages.text(
            "app.report.model.what",
            model.name(),
            Numbers.count(model.network().parameters(), messages.locale()),
            model.network().outputs()));
    if (model.isUntrained()) {
      add("weights", messages.text("app.report.weights.random"));
    }
    Preprocess recipe = model.recipe();
    add("input", messages.text("app.report.input.how", recipe.resize(), recipe.crop()));
  }

  private void answer(@Nullable Run run) {
    if (run == null) {
      add("answer", messages.text("app.report.answer.none"));
    } else {
      Prediction top = run.top().get(0);
      add("answer", top.label() + ", " + top.text());
      add("time", Numbers.fixed(run.milliseconds(), 1) + " ms");
    }
  }

  private void selection(Selected selected) {
    String id = selected.target().id();
    String what = id.isEmpty() ? "ResNet" : id;
    if (selected.cell() != null) {
      add(
          "selection",
          messages.text(
              "app.report.selection.cell",
              what,
              selected.channel(),
              selected.cell().row(),
              selected.cell().column()));
    } else if (selected.hasChannel()) {
      add("selection", messages.text("app.report.selection.channel", what, selected.channel()));
    } else {
      add("selection", what);
    }
  }
}
