package org.resnetexplorer.exploration.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.engine.Intervention;

/**
 * A change inside the network in words: {@code layer1.0.relu#1*0.5}, one channel of it {@code
 * layer1.0.relu#1[12]*0}, a term of a sum {@code layer2.0.add/branch*0}.
 */
final class LesionText {
  private static final Pattern FORM =
      Pattern.compile("([^\\[/*]+)(?:\\[(\\d+)]|/(branch|shortcut))?\\*(.+)");

  private LesionText() {}

  /**
   * @throws IllegalArgumentException if the text is none
   */
  static Intervention parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    String call = form.group(1);
    double factor = Words.number(form.group(4));
    if (form.group(2) != null) {
      return new Intervention.ScaleChannel(call, Words.count(form.group(2)), factor);
    }
    if (form.group(3) != null) {
      return new Intervention.ScaleTerm(
          call, Words.constant(Intervention.Term.class, form.group(3)), factor);
    }
    return new Intervention.Scale(call, factor);
  }

  /**
   * @throws IllegalArgumentException for values of another run, which no words tell
   */
  static String of(Intervention lesion) {
    if (lesion instanceof Intervention.Scale scale) {
      return scale.call() + "*" + Words.of(scale.factor());
    }
    if (lesion instanceof Intervention.ScaleChannel scale) {
      return scale.call() + "[" + scale.channel() + "]*" + Words.of(scale.factor());
    }
    if (lesion instanceof Intervention.ScaleTerm scale) {
      return scale.call() + "/" + Words.of(scale.term()) + "*" + Words.of(scale.factor());
    }
    throw new IllegalArgumentException("values for " + lesion.call());
  }
}
