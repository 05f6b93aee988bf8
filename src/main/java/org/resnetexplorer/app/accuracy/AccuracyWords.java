package org.resnetexplorer.app.accuracy;

import java.util.stream.Collectors;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.exploration.folder.Interval;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences about a measurement. */
final class AccuracyWords {
  private final Messages messages;

  AccuracyWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String name(Measured of, int index) {
    return of.model().nameOf(index, messages);
  }

  /** What was measured. */
  String head(Measured of) {
    return text(
        "accuracy.head",
        of.model().name(),
        of.set(),
        of.evaluation().pictures(),
        of.classes().size());
  }

  /** What a cell of the table says. */
  String cell(Measured of, int row, int column) {
    Confusion table = of.confusion();
    OfClass truth = table.classes().get(row);
    String name = name(of, truth.index());
    if (truth.pictures() == 0) {
      return text("accuracy.cell.none", name);
    }
    int count = table.count(row, column);
    String share = Numbers.share(table.share(row, column));
    return row == column
        ? text("accuracy.cell.right", name, count, truth.pictures(), share)
        : text(
            "accuracy.cell",
            name,
            name(of, table.classes().get(column).index()),
            count,
            truth.pictures(),
            share);
  }

  static String percent(double share) {
    return Numbers.fixed(share * 100, 0) + " %";
  }

  /** A picture in words. */
  String picture(Measured of, Judged judged) {
    return text(
        "accuracy.picture",
        judged.picture().path(),
        name(of, judged.truth()),
        name(of, judged.answer()),
        Numbers.share(judged.confidence()),
        judged.rank());
  }

  static String range(Interval interval) {
    return Numbers.share(interval.low()) + " … " + Numbers.share(interval.high());
  }

  /** Each bin that has a picture, a line each. */
  String bins(Calibration calibration) {
    return calibration.bins().stream()
        .filter(bin -> bin.pictures() > 0)
        .map(this::bin)
        .collect(Collectors.joining("\n"));
  }

  private String bin(Calibration.Bin bin) {
    return text(
        "accuracy.bin",
        percent(bin.from()),
        percent(bin.to()),
        bin.pictures(),
        Numbers.share(bin.accuracy()),
        Numbers.share(bin.confidence()));
  }

  /** What is left out and why. */
  String leftOut(LeftOut each) {
    String why = each.why(messages);
    return each.pictures() > 1
        ? text("accuracy.out.several", each.path(), each.pictures(), why)
        : text("accuracy.out.one", each.path(), why);
  }
}
