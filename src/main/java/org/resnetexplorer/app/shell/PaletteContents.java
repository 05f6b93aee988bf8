package org.resnetexplorer.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCombination;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.palette.Candidate;
import org.resnetexplorer.app.palette.CandidateKind;
import org.resnetexplorer.app.palette.NetworkCandidates;
import org.resnetexplorer.app.pane.OuterPane;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.shell.frame.PaneHosts;
import org.resnetexplorer.text.Messages;

/**
 * All that the palette finds: whatever stands in the menus, read off them as the list of shortcuts
 * is, the panes that no menu leads to, the open model's parts, and pictures.
 */
final class PaletteContents {
  private static final String ITEM = "menu-";
  private static final String PANE_ITEM = "menu-pane-";

  private final MenuBar menus;
  private final Actions actions;
  private final PaneHosts hosts;
  private final List<OuterPane> outer;
  private final Consumer<String> show;
  private final PaneContext context;
  private final Samples samples;
  private final PictureServices services;

  /**
   * @param outer the panes that have others behind tabs of their own
   * @param show brings a pane to the front by its id
   */
  PaletteContents(
      MenuBar menus,
      Actions actions,
      PaneHosts hosts,
      List<OuterPane> outer,
      Consumer<String> show,
      PaneContext context,
      Samples samples,
      PictureServices services) {
    this.menus = menus;
    this.actions = actions;
    this.hosts = hosts;
    this.outer = outer;
    this.show = show;
    this.context = context;
    this.samples = samples;
    this.services = services;
  }

  /** As things are now. */
  List<Candidate> list() {
    Stream<Candidate> inMenus =
        menus.getMenus().stream().flatMap(menu -> items(menu, menu.getText()));
    return Stream.of(
            inMenus,
            outer.stream().flatMap(this::inner),
            new NetworkCandidates(context, this::ask).list().stream(),
            samples.names().stream().map(this::sample),
            services.recent().paths().stream().map(this::recent))
        .flatMap(part -> part)
        .toList();
  }

  /** Pictures opened before have no text in their menu; they come by themselves. */
  private Stream<Candidate> items(Menu menu, String way) {
    return menu.getItems().stream()
        .filter(item -> item.getText() != null && !item.getText().isEmpty())
        .flatMap(
            item ->
                item instanceof Menu inside
                    ? items(inside, messages().text("app.palette.way", way, inside.getText()))
                    : Stream.of(candidate(item, way)));
  }

  private Candidate candidate(MenuItem item, String way) {
    KeyCombination keys = item.getAccelerator();
    return new Candidate(
        isPane(item) ? CandidateKind.PANE : CandidateKind.ACTION,
        item.getText(),
        way,
        keys == null ? "" : keys.getDisplayText().replace('+', ' '),
        item.isDisable() ? missing(item) : "",
        () -> choose(item));
  }

  private static boolean isPane(MenuItem item) {
    return item.getId() != null && item.getId().startsWith(PANE_ITEM);
  }

  private String missing(MenuItem item) {
    if (isPane(item)) {
      return hosts.host(item.getId().substring(PANE_ITEM.length())).reasonProperty().get();
    }
    String id =
        item.getId() != null && item.getId().startsWith(ITEM)
            ? item.getId().substring(ITEM.length())
            : "";
    String key =
        actions.missingKey(id).isEmpty() ? RecentMenu.missingKey(id) : actions.missingKey(id);
    return messages().text(key.isEmpty() ? "app.missing.other" : key);
  }

  /** What a click on it does, which also sets or takes away its mark. */
  private static void choose(MenuItem item) {
    if (item.isDisable()) {
      return;
    }
    if (item instanceof CheckMenuItem check) {
      check.setSelected(!check.isSelected());
    } else if (item instanceof RadioMenuItem radio) {
      radio.setSelected(true);
    }
    item.fire();
  }

  private Stream<Candidate> inner(OuterPane around) {
    String way = messages().text(around.declaration().title());
    String missing = hosts.host(around.declaration().id()).reasonProperty().get();
    return around.inner().stream().map(pane -> inner(pane, way, missing));
  }

  private Candidate inner(Pane pane, String way, String missing) {
    return new Candidate(
        CandidateKind.PANE,
        messages().text(pane.declaration().title()),
        way,
        "",
        missing,
        () -> show.accept(pane.declaration().id()));
  }

  /** Why this class, in the pane that answers. */
  private void ask(int output) {
    context.questions().ask(new Choice.Output(output));
    show.accept("why");
  }

  private Candidate sample(String file) {
    String name = messages().text("inference.sample." + file.replaceFirst("[.][a-z]+$", ""));
    return Candidate.of(
        CandidateKind.SAMPLE, name, file, () -> services.incoming().open(samples.source(file)));
  }

  private Candidate recent(String path) {
    Path file = Path.of(path);
    return Candidate.of(
        CandidateKind.RECENT,
        String.valueOf(file.getFileName()),
        String.valueOf(file.getParent()),
        () -> services.incoming().open(List.of(file)));
  }

  private Messages messages() {
    return context.messages();
  }
}
