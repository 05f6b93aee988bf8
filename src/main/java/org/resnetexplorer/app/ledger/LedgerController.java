package org.resnetexplorer.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.UntrainedNote;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.ledger.Entry;
import org.resnetexplorer.explain.ledger.Ledger;
import org.resnetexplorer.explain.ledger.PathLengths;
import org.resnetexplorer.explain.ledger.PathSpectrum;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

/** Blocks, paths and cells beside each other, or below each other where the window is narrow. */
final class LedgerController {
  private static final double GAP = 20;

  private final PaneContext context;
  private final LedgerViewModel viewModel;
  private final LedgerWords words;
  private final BarsPanel blocks;
  private final BarsPanel paths;
  private final PhotoPanel photo;
  private final UntrainedNote untrained;
  private final ScrollPane scroll = new ScrollPane();
  private int chosenEntry = SignedBars.NONE;
  private int chosenPath = SignedBars.NONE;

  LedgerController(PaneContext context, LedgerViewModel viewModel) {
    this.context = context;
    this.viewModel = viewModel;
    this.words = new LedgerWords(context.messages());
    this.blocks =
        new BarsPanel(
            "ledger-blocks",
            words.text("ledger.blocks"),
            words.text("ledger.apart.tip"),
            words.text("ledger.bias.key"),
            this::selectEntry);
    this.paths =
        new BarsPanel(
            "ledger-paths",
            words.text("ledger.paths"),
            words.text("ledger.apart.tip"),
            words.text("ledger.bias.key"),
            this::selectPath);
    this.photo = new PhotoPanel(viewModel, words);
    this.untrained = new UntrainedNote(context, "ledger", words.text("ledger.untrained"));
    scroll.getStyleClass().add("ledger-pane");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Subscriptions.now(context.appearance().widthProperty(), width -> layOut());
    Subscriptions.now(context.appearance().lowProperty(), low -> layOut());
    Subscriptions.now(viewModel.sourcesProperty(), this::showSources);
    Subscriptions.now(viewModel.pathsProperty(), this::showPaths);
    Subscriptions.now(viewModel.paidProperty(), this::showWhyNot);
    Subscriptions.onChange(viewModel.blockProperty(), (before, now) -> showSelected());
  }

  Node content() {
    return scroll;
  }

  private void layOut() {
    boolean wide = context.appearance().widthProperty().get() == WidthClass.WIDE;
    boolean low = context.appearance().lowProperty().get();
    Node bars = wide ? new HBox(GAP, blocks, paths) : new VBox(GAP, blocks, paths);
    HBox.setHgrow(blocks, Priority.ALWAYS);
    HBox.setHgrow(bars, Priority.ALWAYS);
    HBox columns = new HBox(GAP, bars, photo);
    columns.getStyleClass().add("ledger-columns");
    VBox.setVgrow(columns, Priority.ALWAYS);
    blocks.fold(low);
    paths.fold(low);
    photo.fold(low);
    scroll.setContent(new VBox(untrained, columns));
    scroll.setFitToHeight(wide && !low);
  }

  private void showSources(@Nullable Sources sources) {
    blocks.setVisible(sources != null);
    if (sources == null) {
      return;
    }
    Network network = sources.asked().run().model().network();
    blocks.explain(words.blocks(network));
    paths.explain(words.paths(network));
    List<SignedBars.Bar> bars = new ArrayList<>();
    for (Entry entry : sources.ledger().entries()) {
      boolean branch = entry.kind() == Entry.Kind.BRANCH || entry.kind() == Entry.Kind.STEM;
      bars.add(
          new SignedBars.Bar(
              entry.value(), words.name(entry, network), words.group(entry, network), !branch));
    }
    List<Entry> entries = sources.ledger().entries();
    double target = sources.ledger().target();
    blocks.show(
        bars,
        words.sums(sources.ledger().account(), sources.asked()),
        bar ->
            bar == SignedBars.NONE
                ? words.text("ledger.blocks.hint")
                : words.entry(entries.get(bar), network, target));
    showSelected();
  }

  /** Through group norm nothing can be told apart; the cells of the last block can. */
  private void showWhyNot(@Nullable Paid paid) {
    if (paid == null) {
      return;
    }
    Network network = paid.asked().run().model().network();
    if (!Ledger.isOf(network)) {
      blocks.explain(words.blocks(network));
      blocks.showWhyNot(words.text("ledger.group"));
      blocks.setVisible(true);
    }
    if (!PathLengths.areOf(network)) {
      paths.explain(words.paths(network));
      paths.showWhyNot(words.text("ledger.group"));
      paths.setVisible(true);
    }
  }

  private void showSelected() {
    Sources sources = viewModel.sourcesProperty().get();
    if (sources == null) {
      return;
    }
    List<Entry> entries = sources.ledger().entries();
    Block block = viewModel.blockProperty().get();
    int selected = SignedBars.NONE;
    for (int i = 0; i < entries.size(); i++) {
      boolean inBlock = Objects.equals(block, blockOf(entries.get(i), sources));
      boolean branch = entries.get(i).kind() == Entry.Kind.BRANCH;
      if (inBlock && (i == chosenEntry || branch && selected == SignedBars.NONE)) {
        selected = i;
      }
    }
    blocks.showSelected(selected);
  }

  private static @Nullable Block blockOf(Entry entry, Sources sources) {
    Network network = sources.asked().run().model().network();
    return network.blockOf(entry.call().name()).orElse(null);
  }

  private void selectEntry(int bar) {
    Sources sources = viewModel.sourcesProperty().get();
    if (sources != null) {
      chosenEntry = bar;
      viewModel.select(sources.ledger().entries().get(bar));
      showSelected();
    }
  }

  private void showPaths(@Nullable Paths now) {
    paths.setVisible(now != null);
    if (now == null) {
      return;
    }
    PathSpectrum spectrum = now.spectrum();
    if (spectrum == null) {
      chosenPath = SignedBars.NONE;
      paths.showProgress(words.text("ledger.paths.progress", now.done(), now.blocks()));
      paths.showSelected(chosenPath);
      return;
    }
    int lengths = spectrum.lengths().length;
    double head = spectrum.head().stream().mapToDouble(Entry::value).sum();
    List<SignedBars.Bar> bars = new ArrayList<>();
    for (int length = 0; length < lengths; length++) {
      bars.add(
          new SignedBars.Bar(
              spectrum.lengths()[length],
              Integer.toString(length),
              words.text("ledger.crossed"),
              false));
    }
    bars.add(new SignedBars.Bar(spectrum.shifts(), "", words.text("ledger.shifts"), true));
    bars.add(new SignedBars.Bar(head, "", words.text("ledger.head"), true));
    Account account = spectrum.account();
    paths.show(
        bars, words.sums(account, now.asked()), bar -> path(bar, spectrum, now.blocks(), head));
    paths.showSelected(chosenPath < bars.size() ? chosenPath : SignedBars.NONE);
  }

  private String path(int bar, PathSpectrum spectrum, int blocks, double head) {
    int lengths = spectrum.lengths().length;
    if (bar == SignedBars.NONE) {
      return words.text("ledger.paths.hint");
    }
    if (bar < lengths) {
      return words.length(bar, blocks, spectrum.lengths()[bar]);
    }
    return bar == lengths ? words.shifts(spectrum.shifts()) : words.head(head);
  }

  private void selectPath(int bar) {
    chosenPath = bar;
    paths.showSelected(bar);
  }
}
