package org.resnetexplorer.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;

/** A command that could not do its work for a reason of its own, such as a full disk. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  private CommandException(String key, List<Object> arguments, @Nullable Throwable cause) {
    super(key + " " + arguments, cause);
    this.key = key;
    this.arguments = arguments;
  }

  /** A reason that stands in the bundle under this key. */
  static CommandException of(String key, List<Object> arguments, @Nullable Throwable cause) {
    return new CommandException(key, List.copyOf(arguments), cause);
  }

  static CommandException unwritable(Object file, Throwable cause) {
    return new CommandException("cli.unwritable", List.of(file.toString()), cause);
  }

  Explained explained(Messages messages) {
    Object[] values = arguments.toArray();
    return new Explained(
        messages.text(key, values),
        messages.text(key + ".next", values),
        getCause() == null ? "" : getCause().toString());
  }
}
