package org.resnetexplorer.app.diagram;

import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The texts of captions in one language, and how numbers are written in them. */
record CaptionText(Messages messages) {
  String get(String key, Object... arguments) {
    return messages.text("canvas." + key, arguments);
  }

  String count(long number) {
    return Numbers.count(number, messages.locale());
  }

  Caption.Fact fact(String label, String first, String second) {
    return new Caption.Fact(get("label." + label), first, second);
  }
}
