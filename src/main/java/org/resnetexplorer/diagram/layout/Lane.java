package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The main lane of a drawing with the place of each part. The widest cards that fit the canvas are
 * chosen, by one formula for the whole drawing.
 */
record Lane(CardMetrics cards, List<Slot> slots) {
  private static final double MARGIN = 16;
  private static final double TIGHT_MARGIN = 8;
  private static final double MOST_EXTRA_GAP = 12;
  private static final double FORK = 12;
  private static final double TIGHT_FORK = 8;
  private static final double SUM_RADIUS = 18;
  private static final double SMALL_SUM_RADIUS = 14;
  private static final double TAIL = 36;
  private static final double TIGHT_TAIL = 22;

  /** One part and the pixels that it takes from left to right. */
  record Slot(Part part, double x, double width) {
    double right() {
      return x + width;
    }

    double centerX() {
      return x + width / 2;
    }
  }

  /**
   * The canvas, and how high a lane's cards may be on it.
   *
   * @param cardHeight the greatest height that leaves room for all else
   */
  record Room(double width, double cardHeight) {}

  static Lane fit(List<Part> parts, ShapesAndCosts sizes, TextMeasure measure, Room room) {
    Fitter fitter = new Fitter(parts, sizes, measure, room);
    CardMetrics normal = fitter.metrics(CardMetrics.Formula.NORMAL);
    double free = room.width() - fitter.total(normal, MARGIN);
    if (free >= 0) {
      return fitter.place(normal, MARGIN, free);
    }
    for (int percent = 100; percent > -100; percent -= 5) {
      CardMetrics compact = fitter.metrics(CardMetrics.Formula.compact(percent / 100.0));
      free = room.width() - fitter.total(compact, TIGHT_MARGIN);
      if (free >= 0) {
        return fitter.place(compact, TIGHT_MARGIN, free);
      }
    }
    CardMetrics least = fitter.metrics(CardMetrics.Formula.compact(-1));
    return fitter.place(least, TIGHT_MARGIN, 0);
  }

  /**
   * The calls in containers: each convolution begins one; norm and ReLU belong to it. Pooling and
   * what only passes values on stand alone, and a gate's product.
   */
  static List<Part> parts(List<Call> calls) {
    List<Part> parts = new ArrayList<>();
    List<Call> open = new ArrayList<>();
    for (Call call : calls) {
      Optional<Part> alone = alone(call);
      if (!open.isEmpty() && (alone.isPresent() || call.convolution().isPresent())) {
        parts.add(new Part.Group(open));
        open = new ArrayList<>();
      }
      if (alone.isPresent()) {
        parts.add(alone.get());
      } else {
        open.add(call);
      }
    }
    if (!open.isEmpty()) {
      parts.add(new Part.Group(open));
    }
    return parts;
  }

  /**
   * The same where norms lead: each of them begins a container, which a convolution ends.
   *
   * @param forks whether a shortcut leaves behind the first norm and ReLU, which stand apart then
   */
  static List<Part> normsFirst(List<Call> branch, boolean forks) {
    List<Part> parts = new ArrayList<>();
    List<Call> open = new ArrayList<>();
    for (Call call : branch) {
      open.add(call);
      boolean leaves = forks && parts.isEmpty() && call.isReLU();
      if (leaves || call.convolution().isPresent()) {
        parts.add(new Part.Group(open, leaves));
        open = new ArrayList<>();
      }
    }
    return parts;
  }

  private static Optional<Part> alone(Call call) {
    return switch (NodeKind.of(call.operation())) {
      case POOLING -> Optional.of(new Part.Pool(call));
      case RESHAPE -> Optional.of(new Part.Pill(call));
      case GATE -> Optional.of(new Part.Gate(call));
      case CONVOLUTION, BATCH_NORM, GROUP_NORM, RELU, SUM, LINEAR, PADDING, BLOCK, STAGE ->
          Optional.empty();
    };
  }

  Slot incoming() {
    return slots.get(0);
  }

  Slot first(Class<? extends Part> kind) {
    return slots.stream().filter(slot -> kind.isInstance(slot.part())).findFirst().orElseThrow();
  }

  /** The last group before the sum, above which a projection stands. */
  Slot lastOfBranch() {
    int end = slots.indexOf(first(Part.Sum.class)) - 1;
    return slots.get(slots.get(end).part() instanceof Part.Gate ? end - 1 : end);
  }

  /** What leads into the sum. */
  Slot beforeSum() {
    return slots.get(slots.indexOf(first(Part.Sum.class)) - 1);
  }

  /** Pixels that a part takes from left to right. */
  double width(Part part, ShapesAndCosts sizes, TextMeasure measure) {
    return new Fitter(List.of(part), sizes, measure, new Room(0, 0)).width(part, cards);
  }

  double sumRadius() {
    return cards.full() ? SUM_RADIUS : SMALL_SUM_RADIUS;
  }

  /** Where the shortcut leaves x, or its norm and ReLU. */
  double forkX() {
    Slot after = afterFork();
    Slot before = slots.get(slots.indexOf(after) - 1);
    return Math.round((before.right() + after.x()) / 2) - 2;
  }

  /** The first part that the shortcut goes around; without one, of the whole lane. */
  Slot afterFork() {
    int fork = 0;
    for (int i = 0; i < slots.size(); i++) {
      fork = slots.get(i).part().forks() ? i : fork;
    }
    return slots.get(fork + 1);
  }

  /** Tries formulas on one list of parts. */
  private record Fitter(List<Part> parts, ShapesAndCosts sizes, TextMeasure measure, Room room) {

    CardMetrics metrics(CardMetrics.Formula formula) {
      boolean full =
          room.cardHeight() >= CardMetrics.FULL_HEIGHT
              && operationsFit(formula)
              && detailsFit(formula);
      if (full) {
        return CardMetrics.of(formula, CardMetrics.FULL_HEIGHT, 2, carded().toList(), sizes);
      }
      boolean operations =
          room.cardHeight() >= CardMetrics.COMPACT_HEIGHT && operationsFit(formula);
      double height =
          Math.max(
              CardMetrics.LEAST_HEIGHT, Math.min(CardMetrics.COMPACT_HEIGHT, room.cardHeight()));
      return CardMetrics.of(
          formula, Math.floor(height), operations ? 1 : 0, carded().toList(), sizes);
    }

    private boolean operationsFit(CardMetrics.Formula formula) {
      return carded()
          .allMatch(call -> fits(CardText.operation(call, sizes), cardWidth(call, formula)));
    }

    private boolean detailsFit(CardMetrics.Formula formula) {
      return carded().allMatch(call -> fits(CardText.detail(call), cardWidth(call, formula)));
    }

    private double cardWidth(Call call, CardMetrics.Formula formula) {
      return formula.width(sizes.output(call).channels());
    }

    private boolean fits(List<String> candidates, double width) {
      return candidates.isEmpty()
          || candidates.stream()
              .anyMatch(
                  text -> measure.width(text, TextStyle.NAME) + CardMetrics.TEXT_MARGIN <= width);
    }

    private Stream<Call> carded() {
      return parts.stream()
          .flatMap(
              part -> {
                if (part instanceof Part.Group group) {
                  return group.calls().stream();
                }
                return part instanceof Part.Pool pool ? Stream.of(pool.call()) : Stream.of();
              });
    }

    double total(CardMetrics cards, double margin) {
      double sum = 2 * margin;
      for (Part part : parts) {
        sum += width(part, cards) + gapAfter(part, cards);
      }
      return sum;
    }

    private double gapAfter(Part part, CardMetrics cards) {
      if (part instanceof Part.Outgoing) {
        return 0;
      }
      return cards.gap() + (part.forks() ? (isTight(cards) ? TIGHT_FORK : FORK) : 0);
    }

    private static boolean isTight(CardMetrics cards) {
      return cards.gap() < CardMetrics.Formula.NORMAL.gap();
    }

    private double width(Part part, CardMetrics cards) {
      if (part instanceof Part.Incoming incoming) {
        double label = measure.width(Tensors.plane(incoming.shape()), TextStyle.NAME);
        return Math.ceil(Math.max(cards.extent(incoming.shape()), label));
      }
      if (part instanceof Part.Group group) {
        return group.calls().stream()
            .mapToDouble(call -> cards.width(sizes.output(call).channels()))
            .sum();
      }
      if (part instanceof Part.Pool pool) {
        return cards.width(sizes.output(pool.call()).channels());
      }
      if (part instanceof Part.Pill pill) {
        return Math.ceil(measure.width(pill.call().shortName(), TextStyle.NAME)) + 28;
      }
      if (part instanceof Part.Sum || part instanceof Part.Gate) {
        return 2 * (cards.full() ? SUM_RADIUS : SMALL_SUM_RADIUS);
      }
      return isTight(cards) ? TIGHT_TAIL : TAIL;
    }

    Lane place(CardMetrics cards, double margin, double free) {
      double extra = Math.floor(Math.min(MOST_EXTRA_GAP, free / parts.size()));
      double x = margin + Math.floor((free - extra * (parts.size() - 1)) / 2);
      List<Slot> slots = new ArrayList<>();
      for (Part part : parts) {
        double width = width(part, cards);
        slots.add(new Slot(part, x, width));
        x += width + gapAfter(part, cards) + extra;
      }
      return new Lane(cards, List.copyOf(slots));
    }
  }
}
