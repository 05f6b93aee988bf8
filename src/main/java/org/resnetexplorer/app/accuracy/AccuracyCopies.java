package org.resnetexplorer.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** What was measured: over all, by class, what is taken for what, and every picture. */
final class AccuracyCopies implements Copies {

  private final AccuracyViewModel viewModel;
  private final Messages messages;

  AccuracyCopies(AccuracyViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    Measured now = viewModel.measured();
    return now == null || now.evaluation().pictures() == 0
        ? List.of()
        : Stream.concat(
                Stream.of(classes(now), confusion(now), pictures(now), figures(now)),
                Stream.ofNullable(now.calibration()).map(of -> bins(now, of)))
            .toList();
  }

  private String label(Measured of, int index) {
    return of.model().nameOf(index, messages);
  }

  private String name(Measured of, String key) {
    return Copies.name(messages, "accuracy.tab", of.set() + ", " + messages.text(key));
  }

  /** What stands over all of it, as shares of one. */
  private Copyable figures(Measured of) {
    Evaluation evaluation = of.evaluation();
    double all = evaluation.pictures();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(Cell.row(messages.text("accuracy.top1"), evaluation.right() / all));
    if (evaluation.hasFive()) {
      rows.add(Cell.row(messages.text("accuracy.top5"), evaluation.rightInFive() / all));
    }
    Calibration calibration = of.calibration();
    if (calibration != null) {
      rows.add(Cell.row(messages.text("accuracy.calibration"), calibration.error()));
    }
    return new Copyable.Table(
        Copies.name(messages, "accuracy.tab", of.set()), List.of("quantity", "value"), rows);
  }

  /** What a confidence is worth; bins without pictures say nothing. */
  private Copyable bins(Measured of, Calibration calibration) {
    return new Copyable.Table(
        name(of, "accuracy.calibration"),
        List.of("from", "to", "pictures", "confidence", "share"),
        calibration.bins().stream()
            .filter(bin -> bin.pictures() > 0)
            .map(
                bin ->
                    Cell.row(
                        bin.from(), bin.to(), bin.pictures(), bin.confidence(), bin.accuracy()))
            .toList());
  }

  private Copyable classes(Measured of) {
    return new Copyable.Table(
        name(of, "app.copy.classes"),
        List.of("class", "pictures", "right", "answered", "share"),
        of.classes().stream()
            .map(
                each ->
                    Cell.row(
                        label(of, each.index()),
                        each.pictures(),
                        each.right(),
                        each.answered(),
                        each.share()))
            .toList());
  }

  /** A row for each truth, a column for each answer. */
  private Copyable confusion(Measured of) {
    Confusion all = of.confusion();
    List<String> headings = new ArrayList<>(List.of("truth"));
    all.classes().forEach(each -> headings.add(label(of, each.index())));
    List<List<Cell>> rows = new ArrayList<>();
    for (int row = 0; row < all.size(); row++) {
      List<Cell> cells = new ArrayList<>(Cell.row(label(of, all.classes().get(row).index())));
      for (int column = 0; column < all.size(); column++) {
        cells.add(Cell.of((long) all.count(row, column)));
      }
      rows.add(cells);
    }
    return new Copyable.Table(name(of, "app.copy.confusion"), headings, rows);
  }

  private Copyable pictures(Measured of) {
    return new Copyable.Table(
        name(of, "app.copy.pictures"),
        List.of("picture", "truth", "answer", "confidence", "of_truth", "rank"),
        of.evaluation().judged().stream()
            .map(
                each ->
                    Cell.row(
                        each.picture().path(),
                        label(of, each.truth()),
                        label(of, each.answer()),
                        each.confidence(),
                        each.ofTruth(),
                        each.rank()))
            .toList());
  }
}
