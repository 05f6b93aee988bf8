package org.resnetexplorer.app.epochs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.HeldScales;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.exploration.epochs.Checkpoint;
import org.resnetexplorer.exploration.epochs.Unfit;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What the pane says. */
final class EpochsWords {
  private static final int MOST_LEFT_OUT = 3;

  private final Messages messages;

  EpochsWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** A checkpoint by what tells it from the others: {@code Epoch 7}. */
  String name(ShownSeries of, int place) {
    Checkpoint checkpoint = of.series().checkpoints().get(place);
    String by = of.series().by().name().toLowerCase(Locale.ROOT);
    return text("epochs.name." + by, checkpoint.label());
  }

  /** Which one is shown, of how many. */
  String place(ShownSeries of) {
    return of.isShown()
        ? text("epochs.place", name(of, of.place()), of.place() + 1, of.series().size())
        : text("epochs.place.none", of.series().size());
  }

  /** What all outputs are at a place; empty while nobody knows. */
  String reading(ShownSeries of, int place) {
    return text("epochs.reading", name(of, place), said(of, place));
  }

  private String said(ShownSeries of, int place) {
    if (!of.ran().get(place)) {
      return text("epochs.unread");
    }
    return of.curves().isEmpty()
        ? text("epochs.features")
        : of.curves().stream()
            .map(curve -> curve.name() + " " + value(of, curve, place))
            .collect(Collectors.joining(", "));
  }

  /** What one output is at a place. */
  String value(ShownSeries of, Curve curve, int place) {
    return of.meaning() == null || !of.ran().get(place)
        ? text("epochs.unread")
        : Prediction.text(curve.values().get(place), of.meaning());
  }

  /** Which channel is shown in all checkpoints. */
  String film(Film film) {
    return text(
        "epochs.film",
        film.of().channel(),
        film.of().call().name(),
        film.of().maps().size(),
        film.of().of().series().size());
  }

  /** How far the reading is; empty once it is through. */
  String progress(ShownSeries of) {
    return of.isWhole() ? "" : text("epochs.progress", of.known(), of.series().size());
  }

  /** What the scale of the shown maps is, and over how many checkpoints. */
  String scale(@Nullable HeldScales held, @Nullable Call call) {
    if (held == null || call == null || held.of(call.name()).isEmpty()) {
      return "";
    }
    double end = held.of(call.name()).getAsDouble();
    String low = Numbers.compact(call.isNonNegative() ? 0 : -end);
    return text(
        held.isWhole() ? "epochs.scale" : "epochs.scale.sofar",
        call.name(),
        low,
        Numbers.compact(end),
        held.read(),
        held.of());
  }

  /** The first few that are left out, a line each. */
  String leftOut(List<Unfit> all) {
    return lines(all.subList(0, Math.min(MOST_LEFT_OUT, all.size())))
        + (all.size() > MOST_LEFT_OUT
            ? "\n" + text("epochs.left.more", all.size() - MOST_LEFT_OUT)
            : "");
  }

  String lines(List<Unfit> all) {
    return all.stream()
        .map(each -> text("epochs.left.line", each.name(), each.why()))
        .collect(Collectors.joining("\n"));
  }
}
