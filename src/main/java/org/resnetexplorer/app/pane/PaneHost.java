package org.resnetexplorer.app.pane;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.FirstTime;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/**
 * The place of one pane. Loads its view when it is first seen, tells it whether it is, and says in
 * its place why there is nothing to show or what has failed.
 */
public final class PaneHost extends StackPane {
  private final Declaration declaration;
  private final Attached attached;
  private final Messages messages;
  private final BooleanProperty seen = new SimpleBooleanProperty(this, "seen");
  private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone", true);
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final StackPane header = new StackPane();
  private final List<Failures> failures;
  private final Derived<@Nullable Throwable> failure;
  private @Nullable PaneNotice notice;
  private @Nullable PaneView view;

  public PaneHost(Pane pane, PaneContext window, PaneServices services) {
    declaration = pane.declaration();
    messages = window.messages();
    Failures own = new Failures();
    PaneContext context = window.seenWhile(seen, alone).failingInto(own);
    attached = pane.attach(context, services);
    failures = Stream.concat(Stream.of(own), attached.shared().stream()).toList();
    reason.bind(attached.reason(declaration, context));
    setId("pane-" + declaration.id());
    belongs(header);
    setMinSize(0, 0);
    FirstTime.when(seen, this::load);
    failure =
        Derived.of(
            this::firstFailure,
            failures.stream().map(Failures::causeProperty).toArray(ReadOnlyProperty[]::new));
    Subscriptions.now(failure, cause -> tell());
    Subscriptions.now(reason, text -> tell());
  }

  private void load() {
    PaneView loaded = attached.view().get();
    view = loaded;
    getChildren().add(0, loaded.content());
    if (loaded.hasHeader()) {
      header.getChildren().add(loaded.header());
    }
  }

  /** Makes something that stands elsewhere a part of this pane: a tab, a line of buttons. */
  void belongs(Node outside) {
    outside.getProperties().put(PaneHost.class, this);
  }

  /** The innermost pane that a node belongs to; empty for what belongs to the window alone. */
  public static Optional<PaneHost> around(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof PaneHost host) {
        return Optional.of(host);
      }
      if (at.hasProperties() && at.getProperties().get(PaneHost.class) instanceof PaneHost host) {
        return Optional.of(host);
      }
    }
    return Optional.empty();
  }

  /** What of it can be copied, its picture last; nothing before it has been seen. */
  public List<Copyable> copies() {
    PaneView loaded = view;
    if (loaded == null) {
      return List.of();
    }
    Copyable seenNow =
        new Copyable.Figure(
            messages.text("app.copy.pane", title()),
            (then, none) -> then.accept(PanePicture.of(this)));
    return Stream.concat(loaded.copies().copies().stream(), Stream.of(seenNow)).toList();
  }

  public Declaration declaration() {
    return declaration;
  }

  public String title() {
    return messages.text(declaration.title());
  }

  /** Set by what decides which panes are seen. */
  public BooleanProperty seenProperty() {
    return seen;
  }

  /**
   * @param isAlone whether it then has its place to itself
   */
  public void seenWhile(ObservableValue<Boolean> isSeen, ObservableValue<Boolean> isAlone) {
    alone.bind(isAlone);
    seen.bind(isSeen);
  }

  /** Why it can't be chosen; empty while it can. */
  public StringProperty reasonProperty() {
    return reason;
  }

  /** Whether it is seen. */
  public ReadOnlyBooleanProperty shown() {
    return seen;
  }

  /** For the only one at its place. */
  public void seenWhileWanted() {
    seen.bind(attached.wanted());
  }

  /** Whether it is to be seen, where no tab decides that. */
  public ObservableValue<Boolean> wanted() {
    return attached.wanted();
  }

  /** Whether anything of it stands in the line of tabs, once it is loaded. */
  public boolean hasHeader() {
    return !header.getChildren().isEmpty();
  }

  /** What of it stands in the line of tabs; empty until it is loaded. */
  public Node header() {
    return header;
  }

  private @Nullable Throwable firstFailure() {
    return failures.stream()
        .map(each -> each.causeProperty().get())
        .filter(cause -> cause != null)
        .findFirst()
        .orElse(null);
  }

  private void tell() {
    Throwable cause = failure.getValue();
    String missing = attached.tellsReason() ? "" : reason.get();
    if (cause != null) {
      String sentence = messages.text("app.pane.failed", title(), words(cause));
      notice().show(sentence, messages.text("app.pane.again"));
    } else if (!missing.isEmpty()) {
      notice().show(missing, "");
    } else if (notice != null) {
      notice.setVisible(false);
    }
  }

  private String words(Throwable cause) {
    return cause instanceof EngineException known
        ? messages.text(known.key(), known.arguments().toArray())
        : messages.text("app.pane.failed.inside", cause);
  }

  private PaneNotice notice() {
    PaneNotice made = notice;
    if (made == null) {
      made = new PaneNotice(declaration.id(), () -> failures.forEach(each -> each.tryAgain()));
      notice = made;
      getChildren().add(made);
    }
    return made;
  }
}
