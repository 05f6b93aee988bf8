package org.resnetexplorer.explain.lesion;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The interventions of a run as a person makes them: of each site at most one, and none that
 * changes nothing.
 */
public final class Lesions {
  private Lesions() {}

  /**
   * A lesion added, or put in place of the one at the same site.
   *
   * @param next taken away where its factor is 1
   */
  public static List<Intervention> with(List<Intervention> now, Intervention next) {
    List<Intervention> all = new ArrayList<>();
    boolean placed = false;
    for (Intervention one : now) {
      boolean same = atSameSite(one, next);
      if (!same || factor(next) != 1) {
        all.add(same ? next : one);
      }
      placed |= same;
    }
    if (!placed && factor(next) != 1) {
      all.add(next);
    }
    return List.copyOf(all);
  }

  /** Without the one at this site. */
  public static List<Intervention> without(List<Intervention> now, Intervention site) {
    return now.stream().filter(one -> !atSameSite(one, site)).toList();
  }

  /** What a site is multiplied with now; 1 where nothing is changed. */
  public static double factorAt(List<Intervention> now, Intervention site) {
    return now.stream()
        .filter(one -> atSameSite(one, site))
        .mapToDouble(Lesions::factor)
        .findFirst()
        .orElse(1);
  }

  /** Whether two change the same thing, by whatever factor. */
  public static boolean atSameSite(Intervention a, Intervention b) {
    return scaled(a, 1).equals(scaled(b, 1)) || isReplaced(a) && isReplaced(b) && sameCall(a, b);
  }

  private static boolean isReplaced(Intervention lesion) {
    return lesion instanceof Intervention.Replace;
  }

  private static boolean sameCall(Intervention a, Intervention b) {
    return a.call().equals(b.call());
  }

  /** What it multiplies with; 0 for values of another run, of which nothing of its own is left. */
  public static double factor(Intervention lesion) {
    if (lesion instanceof Intervention.Scale scale) {
      return scale.factor();
    }
    if (lesion instanceof Intervention.ScaleChannel scale) {
      return scale.factor();
    }
    return lesion instanceof Intervention.ScaleTerm scale ? scale.factor() : 0;
  }

  /** The same site times another factor; values of another run stay what they are. */
  public static Intervention scaled(Intervention lesion, double factor) {
    if (lesion instanceof Intervention.Scale scale) {
      return new Intervention.Scale(scale.call(), factor);
    }
    if (lesion instanceof Intervention.ScaleChannel scale) {
      return new Intervention.ScaleChannel(scale.call(), scale.channel(), factor);
    }
    return lesion instanceof Intervention.ScaleTerm scale
        ? new Intervention.ScaleTerm(scale.call(), scale.term(), factor)
        : lesion;
  }

  /** Those that a network has a place for. */
  public static List<Intervention> fitting(
      List<Intervention> lesions, Network network, ShapesAndCosts sizes) {
    return lesions.stream().filter(lesion -> fits(lesion, network, sizes)).toList();
  }

  /** Whether a network has its call, with its channel, its sum or as many values. */
  public static boolean fits(Intervention lesion, Network network, ShapesAndCosts sizes) {
    Call call = network.findCall(lesion.call()).orElse(null);
    if (call == null) {
      return false;
    }
    Shape shape = sizes.output(call);
    if (lesion instanceof Intervention.ScaleChannel scale) {
      return scale.channel() < shape.channels();
    }
    if (lesion instanceof Intervention.Replace replace) {
      return replace.values().length == shape.elements();
    }
    return !(lesion instanceof Intervention.ScaleTerm) || call.isSum();
  }
}
