package org.resnetexplorer.app.featuremaps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.export.ActivationCsv;
import org.resnetexplorer.export.FileKind;
import org.resnetexplorer.export.MapsCaption;
import org.resnetexplorer.export.MapsFigure;
import org.resnetexplorer.export.MapsStyle;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.export.TraceExport;
import org.resnetexplorer.export.TraceScales;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.Messages;

/**
 * Saves what the panes of maps show, in the colours and on the scale that they have there. A file
 * is replaced only after the system's dialog has asked, files of a folder only after this has.
 */
final class MapsExport {
  private final PaneContext context;
  private final CallMaps maps;
  private final Exports exports;
  private final SavePlaces places;
  private final MapsWords words;
  private final ObservableValue<Boolean> possible;

  MapsExport(PaneContext context, CallMaps maps, Exports exports, SavePlaces places) {
    this.context = context;
    this.maps = maps;
    this.exports = exports;
    this.places = places;
    this.words = new MapsWords(context.messages());
    this.possible =
        Derived.of(
            () -> maps.shownProperty().get() != null && !exports.isRunning(),
            maps.shownProperty(),
            exports.currentProperty());
  }

  /** Whether there are maps, and nothing else is being saved. */
  public ObservableValue<Boolean> possible() {
    return possible;
  }

  private Messages messages() {
    return context.messages();
  }

  /** The maps of the call as they are ordered and filtered, all of them however far scrolled. */
  public void grid() {
    ShownMaps shown = maps.shownProperty().get();
    if (shown != null && shown.channels().length > 0) {
      askForFile(
          "maps.export.grid",
          fileName(shown.call()),
          FileKind.PNG,
          file -> figure(shown).write(file));
    }
  }

  /** The channel shown large. */
  public void channel() {
    ShownMaps shown = maps.shownProperty().get();
    int channel = maps.channelProperty().get();
    if (shown != null && shown.has(channel)) {
      askForFile(
          "maps.export.channel",
          fileName(shown.call()) + "-" + channel,
          FileKind.PNG,
          file -> figure(shown, channel).write(file));
    }
  }

  /** The call's numbers. */
  public void values(FileKind kind) {
    ShownMaps shown = maps.shownProperty().get();
    if (shown != null) {
      askForFile(
          "maps.export." + kind.extension(),
          fileName(shown.call()),
          kind,
          file -> writeValues(file, shown, kind));
    }
  }

  private static void writeValues(Path file, ShownMaps shown, FileKind kind) throws IOException {
    Activation activation = shown.activation();
    if (kind == FileKind.CSV) {
      ActivationCsv.write(file, activation);
    } else {
      int[] shape = shown.run().model().sizes().output(shown.call()).toArray();
      NpyFile.write(file, activation.values(), shape);
    }
  }

  /** Every call of the run, a file each. */
  public void allCalls(FileKind kind) {
    ShownMaps shown = maps.shownProperty().get();
    if (shown == null) {
      return;
    }
    Run run = shown.run();
    List<Call> calls = run.model().network().calls();
    places
        .folder(messages().text("maps.export.all." + kind.extension()))
        .ifPresent(folder -> checkAndWrite(folder, run, calls, kind));
  }

  private void checkAndWrite(Path folder, Run run, List<Call> calls, FileKind kind) {
    context
        .background()
        .compute(
            () -> TraceExport.existing(folder, calls, List.of(kind)).size(),
            existing -> {
              if (existing == 0) {
                writeAll(folder, run, calls, kind);
              } else {
                places.askToReplace(
                    folder, existing, calls.size(), () -> writeAll(folder, run, calls, kind));
              }
            });
  }

  private void writeAll(Path folder, Run run, List<Call> calls, FileKind kind) {
    MapsLook look = maps.lookProperty().get();
    // Of one run alone nothing can be held.
    ScaleScope scope = look.scope() == ScaleScope.SERIES ? ScaleScope.CALL : look.scope();
    MapsStyle style = new MapsStyle(ColorMap.DIVERGING, look.colours(), look.gamma(), scope);
    MapsCaption caption = caption(run);
    exports.start(
        folder,
        calls.size(),
        watcher ->
            new TraceExport(run.trace(), new TraceScales(run.trace(), style), caption::all)
                .write(folder, calls, List.of(kind), watcher::goesOn)
                .written());
  }

  private void askForFile(String key, String name, FileKind kind, Exports.OneFile content) {
    places
        .file(messages().text(key), name, kind.extension())
        .ifPresent(file -> exports.start(file, content));
  }

  /** The channel looked at, the whole call as a grid, the statistics of its channels. */
  List<Copyable> copies() {
    ShownMaps shown = maps.shownProperty().get();
    if (shown == null) {
      return List.of();
    }
    List<Copyable> all = new ArrayList<>(channelCopies());
    int[] shape = shown.run().model().sizes().output(shown.call()).toArray();
    all.add(
        Math.min(1, all.size()),
        new Copyable.Tensor(
            shown.call().name(),
            IntStream.of(shape).boxed().toList(),
            shown.activation().values(),
            shown.channels().length == 0 ? null : drawing(() -> figure(shown))));
    return all;
  }

  /** The channel looked at, and the statistics of all. */
  List<Copyable> channelCopies() {
    ShownMaps shown = maps.shownProperty().get();
    if (shown == null) {
      return List.of();
    }
    List<Copyable> all = new ArrayList<>();
    int channel = maps.channelProperty().get();
    Activation activation = shown.activation();
    if (shown.has(channel)) {
      int from = activation.offset(channel);
      all.add(
          new Copyable.Tensor(
              shown.call().name() + "[" + channel + "]",
              List.of(activation.height(), activation.width()),
              Arrays.copyOfRange(activation.values(), from, from + activation.cells()),
              drawing(() -> figure(shown, channel))));
    }
    all.add(statistics(shown));
    return all;
  }

  private Copyable.Drawing drawing(Supplier<MapsFigure> figure) {
    return (then, none) -> context.background().compute(() -> figure.get().pixels(), then, none);
  }

  private Copyable statistics(ShownMaps shown) {
    List<Statistics> of = shown.statistics();
    return new Copyable.Table(
        Copies.name(messages(), "app.copy.statistics", shown.call().name()),
        List.of("channel", "mean", "std", "min", "max", "zeros"),
        IntStream.range(0, of.size())
            .mapToObj(
                channel -> {
                  Statistics one = of.get(channel);
                  return Cell.row(
                      channel, one.mean(), one.deviation(), one.min(), one.max(), one.zeroShare());
                })
            .toList());
  }

  /** Shells and addresses take {@code #} for something else. */
  private static String fileName(Call call) {
    return call.name().replace('#', '-');
  }

  private MapsCaption caption(Run run) {
    return new MapsCaption(messages(), run.model().name(), run.picture().picture().name());
  }

  MapsFigure figure(ShownMaps shown) {
    return MapsFigure.grid(
        shown.activation(),
        shown.rule(),
        shown.channels(),
        caption(shown.run())
            .some(
                shown.call(),
                shown.activation(),
                shown.rule(),
                shown.channels().length,
                shown.order() == MapOrder.INDEX ? "" : words.order(shown.order())));
  }

  MapsFigure figure(ShownMaps shown, int channel) {
    return MapsFigure.channel(
        shown.activation(),
        shown.rule(),
        channel,
        caption(shown.run()).one(shown.call(), shown.activation(), shown.rule(), channel));
  }
}
