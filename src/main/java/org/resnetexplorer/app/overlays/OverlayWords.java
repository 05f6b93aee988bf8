package org.resnetexplorer.app.overlays;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** Names, values and units of overlays in words. */
public final class OverlayWords {
  private static final double KIBI = 1024;
  private static final double MEBI = 1024 * 1024;

  private final Messages messages;

  public OverlayWords(Messages messages) {
    this.messages = messages;
  }

  /** {@code Multiply-adds}; of null {@code None}. */
  public String name(@Nullable Metric metric) {
    return messages.text("overlay.name." + (metric == null ? "none" : metric.id()));
  }

  /** The same inside a sentence. */
  public String shortName(Metric metric) {
    return messages.text("overlay.short." + metric.id());
  }

  /** How calls become blocks, stages and the net. */
  public String rollUp(Metric metric) {
    return switch (metric.rollUp()) {
      case SUM ->
          messages.text(metric == Metric.TIME ? "overlay.rollup.time" : "overlay.rollup.sum");
      case MEAN -> messages.text("overlay.rollup.mean");
      case LARGEST -> messages.text("overlay.rollup.largest");
    };
  }

  /** A value with its unit: {@code 373 M}, {@code 3.06 MiB}, {@code 47.6 %}. */
  public String value(Metric metric, double value) {
    return switch (metric) {
      case MULTIPLY_ADDS -> Numbers.giga(Math.round(value));
      case PARAMETERS -> Numbers.count(Math.round(value), messages.locale());
      case MEMORY -> bytes(value);
      case TIME -> value == 0 ? "0" : Numbers.fixed(value, value < 1 ? 2 : 1) + " ms";
      case MEAN -> Numbers.compact(value);
      case ZEROS -> Numbers.share(value);
      case LEDGER -> Numbers.signedTold(value, value, 2);
      case GRADIENT -> Numbers.significant(value, 2);
      case RECEPTIVE_FIELD ->
          Double.isInfinite(value)
              ? messages.text("overlay.image")
              : Numbers.count(Math.round(value), messages.locale()) + " px";
    };
  }

  /** The heading of a column of {@link #cell}s, with its unit: {@code memory, MiB}. */
  public String column(Metric metric) {
    return messages.text("overlay.column." + metric.id());
  }

  /** A value for a narrow column whose heading tells the unit. */
  public String cell(Metric metric, double value) {
    return switch (metric) {
      case MULTIPLY_ADDS, PARAMETERS -> value(metric, value);
      case MEMORY -> Numbers.fixed(value / MEBI, 2);
      case TIME -> Numbers.fixed(value, 2);
      case MEAN -> Numbers.told(value, 3);
      case ZEROS -> Numbers.fixed(100 * value, 1);
      case LEDGER -> Numbers.signedTold(value, value, 3);
      case GRADIENT -> Numbers.compact(value);
      case RECEPTIVE_FIELD ->
          Double.isInfinite(value)
              ? messages.text("overlay.image")
              : Numbers.count(Math.round(value), messages.locale());
    };
  }

  /** A value for a place too narrow for a {@link #cell}. */
  public String brief(Metric metric, double value) {
    boolean count = metric == Metric.PARAMETERS || metric == Metric.MULTIPLY_ADDS;
    return count ? Numbers.brief(Math.round(value)) : cell(metric, value);
  }

  /** The same in full where it is a count: {@code 4,089,184,256}. */
  public String inFull(Metric metric, double value) {
    return metric == Metric.MULTIPLY_ADDS
        ? Numbers.count(Math.round(value), messages.locale())
        : value(metric, value);
  }

  private static String bytes(double bytes) {
    if (bytes == 0) {
      return "0";
    }
    if (bytes >= MEBI) {
      return Numbers.fixed(bytes / MEBI, bytes >= 100 * MEBI ? 0 : 2) + " MiB";
    }
    return Numbers.compact(bytes / KIBI) + " KiB";
  }
}
