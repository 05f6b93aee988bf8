package org.resnetexplorer.app.sessions;

import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.NoViewException;
import org.resnetexplorer.text.Messages;

/** Says what of a view was left out, and why. */
final class ViewWords {
  private final Messages messages;

  ViewWords(Messages messages) {
    this.messages = messages;
  }

  /** One message for all that was not opened. */
  Problem partly(String name, List<LeftOut> leftOut) {
    return new Problem(
        messages.text("app.session.partly", named(name)),
        sentences(leftOut),
        "",
        messages.text("app.session.partly.next"),
        "",
        Problem.Remedy.NONE);
  }

  /** One message for all that could not be taken down. */
  Problem notTaken(List<LeftOut> leftOut) {
    return new Problem(
        messages.text("app.session.not-taken"),
        sentences(leftOut),
        "",
        messages.text("app.session.not-taken.next"),
        "",
        Problem.Remedy.NONE);
  }

  Problem refused(String name, NoViewException reason) {
    String key = "app.session.refused." + Messages.part(reason.reason());
    return new Problem(
        messages.text("app.session.refused", named(name)),
        messages.text(key),
        messages.text("app.session.refused.stays"),
        messages.text("app.session.refused.next"),
        String.valueOf(reason.getMessage()),
        Problem.Remedy.NONE);
  }

  private String named(String file) {
    return file.isEmpty() ? messages.text("app.session.line") : file;
  }

  private String sentences(List<LeftOut> leftOut) {
    return leftOut.stream().distinct().map(this::sentence).collect(Collectors.joining("\n"));
  }

  private String sentence(LeftOut part) {
    return messages.text(
        "app.session.left." + Messages.part(part.reason()), part.key(), part.value());
  }
}
