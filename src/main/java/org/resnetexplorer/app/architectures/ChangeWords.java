package org.resnetexplorer.app.architectures;

import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What it costs to turn from one network to another, and what it brings, in a few sentences. */
final class ChangeWords {
  private static final double PERCENT = 100;

  private final Messages messages;

  ChangeWords(Messages messages) {
    this.messages = messages;
  }

  /** Parameters and multiply-adds, and how often both are right where that is published. */
  String change(NetworkComparison.PartPair whole, ResNetSpec first, ResNetSpec second) {
    String costs =
        messages.text(
            "architecture.compare.change",
            Counterparts.name(second),
            difference(
                whole,
                NetworkComparison.Part::parameters,
                number -> Numbers.count(number, messages.locale())),
            difference(whole, NetworkComparison.Part::multiplyAdds, Numbers::giga));
    return Published.of(first, second).map(both -> costs + " " + words(both)).orElse(costs);
  }

  private String words(Published.Both both) {
    String key =
        switch (both.source()) {
          case TRICKS -> "architecture.compare.published.tricks";
          case SQUEEZE -> "architecture.compare.published.squeeze";
          case MAPPINGS -> "architecture.compare.published.mappings";
        };
    return messages.text(key, both.second(), both.first());
  }

  /** How long both took; empty unless the kept run is one of the second network. */
  String measured(@Nullable Run now, @Nullable PinnedRun kept, ResNetSpec second) {
    if (now == null
        || kept == null
        || !kept.run().model().network().spec().equals(second)
        || now.model().network().spec().equals(second)) {
      return "";
    }
    return " "
        + messages.text(
            "architecture.compare.measured",
            milliseconds(now.trace()),
            milliseconds(kept.run().trace()));
  }

  /** Of all calls, each as it was computed last. */
  private static double milliseconds(Trace trace) {
    return trace.network().calls().stream().mapToDouble(trace::milliseconds).sum();
  }

  /** {@code -240 M (-5.5 %)}: the second less the first, and in parts of the first. */
  private String difference(
      NetworkComparison.PartPair whole,
      Function<NetworkComparison.Part, Long> value,
      LongFunction<String> words) {
    long difference = whole.difference(value);
    String sign = difference < 0 ? "\u2212" : difference > 0 ? "+" : "\u00b1";
    double share = (double) difference / whole.first().map(value).orElseThrow();
    return messages.text(
        "architecture.compare.difference.share",
        sign,
        words.apply(Math.abs(difference)),
        Math.abs(share) * PERCENT);
  }
}
