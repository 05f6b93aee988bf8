package org.resnetexplorer.weights.random;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecException;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * A network of a person's own numbers with weights from a seed, as one word: {@code
 * resnet:bottleneck,3-4-6-3,groups=32,width=4,zero-init:random=7}. Without a seed it is 0.
 *
 * @param spec the numbers
 * @param zeroInit whether the last batch norm of each block starts at weight 0
 * @param seed of the weights
 */
public record Untrained(ResNetSpec spec, boolean zeroInit, long seed) {
  /**
   * More learned values than any published ResNet of this family; a typing error, not a network to
   * look at, and too much for the memory of a laptop.
   */
  public static final long MOST_PARAMETERS = 250_000_000;

  private static final String PREFIX = "resnet:";
  private static final Pattern FORM =
      Pattern.compile("resnet:([^:]*?)(,zero-init)?(?::random(?:=(-?[0-9]{1,18}))?)?");

  /** Whether a model is asked for in this way. */
  public static boolean isMeantBy(String model) {
    return model.startsWith(PREFIX);
  }

  /**
   * Reads such a word.
   *
   * @throws WeightsException if it is written otherwise, or its numbers make no network
   */
  public static Untrained parse(String model) throws WeightsException {
    Matcher form = FORM.matcher(model);
    if (!form.matches()) {
      throw Refusal.of("architecture.text", Place.NOWHERE, model, SpecText.OPTIONS);
    }
    try {
      ResNetSpec spec = SpecText.parse(form.group(1));
      long seed = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
      return new Untrained(spec, form.group(2) != null, seed);
    } catch (SpecException e) {
      String code = e.reason() == SpecException.Reason.TEXT ? "text" : "numbers";
      throw Refusal.because(
          e, "architecture." + code, Place.NOWHERE, e.getMessage(), SpecText.OPTIONS);
    }
  }

  /** What to ask for to get it again. */
  public String id() {
    return PREFIX + SpecText.of(spec) + (zeroInit ? ",zero-init" : "") + ":random=" + seed;
  }
}
