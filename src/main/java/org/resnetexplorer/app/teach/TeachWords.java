package org.resnetexplorer.app.teach;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.folder.Interval;
import org.resnetexplorer.exploration.folder.LearningStep;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What the pane says. */
final class TeachWords {
  private static final int DIGITS = 3;

  private final Messages messages;

  TeachWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** How many classes and pictures are chosen. */
  String chosen(List<ClassRow> rows) {
    List<ClassRow> chosen = rows.stream().filter(ClassRow::chosen).toList();
    int pictures = chosen.stream().mapToInt(ClassRow::pictures).sum();
    return text("teach.chosen", ClassRows.names(rows).size(), rows.size(), pictures);
  }

  /**
   * What is wrong with a class; empty if nothing is.
   *
   * @param rows all classes
   */
  String problem(ClassRow row, List<ClassRow> rows) {
    List<String> problems = new ArrayList<>();
    if (!row.isEnough()) {
      problems.add(text("teach.row.one"));
    } else if (row.training().pictures().size() < ClassRow.FEW) {
      problems.add(text("teach.row.few"));
    }
    if (row.overlap().copies() > 0) {
      problems.add(text("teach.row.copies", row.overlap().copies()));
    }
    // Nothing is left out for a class that is not taught.
    List<String> others =
        row.overlap().others().stream()
            .filter(place -> row.chosen() && place < rows.size())
            .map(rows::get)
            .filter(ClassRow::chosen)
            .map(ClassRow::name)
            .filter(name -> !name.equals(row.name()))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      problems.add(text("teach.row.shared", String.join(", ", others)));
    }
    long named =
        rows.stream().filter(each -> each.chosen() && each.name().equals(row.name())).count();
    if (row.chosen() && named > 1) {
      problems.add(text("teach.row.same"));
    }
    if (!row.leftOut().isEmpty()) {
      problems.add(LeftOut.said(row.leftOut(), messages, "teach.row.left"));
    }
    return String.join(" ", problems);
  }

  /** Where a class comes from, and which of its pictures could not be used. */
  String source(ClassRow row) {
    StringBuilder all = new StringBuilder(row.name());
    all.append('\n').append(row.training().root());
    if (!row.source().equals(row.name())) {
      all.append('\n').append(text("teach.row.source", row.source()));
    }
    if (!row.leftOut().isEmpty()) {
      all.append('\n').append(LeftOut.lines(row.leftOut(), messages));
    }
    return all.toString();
  }

  String count(ClassRow row) {
    int heldOut = row.heldOut().pictures().size();
    int training = row.training().pictures().size();
    return heldOut == 0 ? Integer.toString(training) : training + " + " + heldOut;
  }

  /** Which layer is learned anew. */
  String layer(@Nullable OpenModel model) {
    if (model == null) {
      return "";
    }
    Head head = model.network().spec().family().head();
    if (!(head instanceof Head.Classifier classifier)) {
      return text("teach.layer.none");
    }
    String key = classifier.before().isEmpty() ? "teach.layer.single" : "teach.layer.last";
    return text(key, classifier.last(), classifier.name());
  }

  /** The numbers of the last step. */
  String numbers(List<LearningStep> curve) {
    if (curve.isEmpty()) {
      return "";
    }
    LearningStep last = curve.get(curve.size() - 1);
    String loss = Numbers.significant(last.loss(), DIGITS);
    String training = Numbers.share(last.training());
    return Double.isNaN(last.heldOut())
        ? text("teach.numbers.alone", last.step(), loss, training)
        : text("teach.numbers", last.step(), loss, training, Numbers.share(last.heldOut()));
  }

  /** How good it is on what it has not learned from. */
  String result(Outcome outcome) {
    int all = outcome.material().heldOut().size();
    if (all == 0) {
      return text("teach.result.none");
    }
    Interval interval = Interval.wilson(outcome.right(), all);
    return text(
        "teach.result",
        outcome.right(),
        all,
        Numbers.share((double) outcome.right() / all),
        Numbers.share(interval.low()),
        Numbers.share(interval.high()));
  }

  /** What of the lesson one should know beside. */
  String details(Outcome outcome) {
    List<String> details = new ArrayList<>();
    details.add(
        text(
            "teach.learned",
            outcome.material().training().size(),
            outcome.taught().curve().size()));
    if (outcome.material().split().copies() > 0) {
      details.add(text("teach.copies", outcome.material().split().copies()));
    }
    if (!outcome.material().leftOut().isEmpty()) {
      details.add(LeftOut.said(outcome.material().leftOut(), messages, "teach.left"));
    }
    return String.join(" ", details);
  }

  String mistakes(Outcome outcome) {
    return outcome.material().heldOut().size() == 0
        ? ""
        : text("teach.mistakes", outcome.mistakes().size());
  }

  String mistake(Outcome.Mistake mistake) {
    return text("teach.mistake", mistake.truth(), mistake.answer());
  }
}
