package org.resnetexplorer.app.breakpoints;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.text.Messages;

/** A breakpoint while it is being made: what was chosen and typed, and what is wrong with it. */
final class EditorViewModel {
  private static final int LONGEST_NUMBER = 24;

  private final Messages messages;
  private final StringProperty call = new SimpleStringProperty(this, "call", Breakpoint.ANY_CALL);
  private final ObjectProperty<ConditionKind> kind =
      new SimpleObjectProperty<>(this, "kind", ConditionKind.MAX);
  private final ObjectProperty<BoundSide> comparison =
      new SimpleObjectProperty<>(this, "comparison", BoundSide.GREATER);
  private final StringProperty bound = new SimpleStringProperty(this, "bound", "");
  private final ObjectProperty<@Nullable Network> network =
      new SimpleObjectProperty<>(this, "network");
  private final Derived<Draft> draft;

  /**
   * What has been entered so far.
   *
   * @param breakpoint null while something is missing
   * @param complaint what is wrong, in words; empty if nothing is
   */
  record Draft(@Nullable Breakpoint breakpoint, String complaint) {}

  EditorViewModel(Messages messages) {
    this.messages = messages;
    this.draft = Derived.of(this::read, call, kind, comparison, bound, network);
  }

  /** Begins anew, at a call of a network. */
  void begin(Network shown, String callName) {
    network.set(shown);
    call.set(callName);
    boolean sum = shown.findCall(callName).filter(Call::isSum).isPresent();
    kind.set(sum ? ConditionKind.SMALL_CHANGE : ConditionKind.MAX);
    comparison.set(BoundSide.GREATER);
    bound.set("");
  }

  /** A call's name, or {@link Breakpoint#ANY_CALL}. */
  StringProperty callProperty() {
    return call;
  }

  ObjectProperty<ConditionKind> kindProperty() {
    return kind;
  }

  ObjectProperty<BoundSide> comparisonProperty() {
    return comparison;
  }

  /** The bound as typed; shares in per cent. */
  StringProperty boundProperty() {
    return bound;
  }

  ObservableValue<Draft> draftProperty() {
    return draft;
  }

  private Draft read() {
    ConditionKind chosen = kind.get();
    Optional<Call> at = Optional.ofNullable(network.get()).flatMap(net -> net.findCall(call.get()));
    if (chosen == ConditionKind.ALWAYS) {
      return call.get().equals(Breakpoint.ANY_CALL)
          ? complain("breakpoints.editor.every-call")
          : draft(new StopCondition.Always());
    } else if (chosen == ConditionKind.NOT_FINITE) {
      return draft(new StopCondition.NotFinite());
    } else if (chosen == ConditionKind.SMALL_CHANGE
        && at.filter(call -> !call.isSum()).isPresent()) {
      return complain("breakpoints.editor.no-sum", call.get());
    }
    return readBound(chosen);
  }

  private Draft readBound(ConditionKind chosen) {
    String typed = bound.get().strip();
    if (typed.endsWith("%") && chosen.isInPerCent()) {
      typed = typed.substring(0, typed.length() - 1).strip();
    }
    if (typed.isEmpty()) {
      return new Draft(null, "");
    }
    Optional<Double> number = number(typed, chosen.isInPerCent());
    if (number.isEmpty()) {
      return complain("breakpoints.editor.number", bound.get().strip());
    }
    StopQuantity quantity = chosen.quantity();
    if (quantity == null) {
      return number.get() > 0
          ? draft(new StopCondition.SmallChange(number.get()))
          : complain("breakpoints.editor.positive");
    }
    return quantity.allows(number.get())
        ? draft(new StopCondition.Passes(quantity, comparison.get(), number.get()))
        : complain("breakpoints.editor.share");
  }

  private static Optional<Double> number(String typed, boolean perCent) {
    if (typed.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal exact = new BigDecimal(typed.replace('\u2212', '-'));
      // By its decimal text: 7 % is 0.07, which 7.0 * 0.01 is not.
      double value =
          perCent ? Double.parseDouble(exact.movePointLeft(2).toString()) : exact.doubleValue();
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Draft draft(StopCondition condition) {
    return new Draft(new Breakpoint(call.get(), condition, true), "");
  }

  private Draft complain(String key, Object... arguments) {
    return new Draft(null, messages.text(key, arguments));
  }
}
