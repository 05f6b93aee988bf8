package org.resnetexplorer.cli;

import java.util.List;
import org.resnetexplorer.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Arguments that are fine one by one but make no sense together. */
final class UsageException extends CommandLine.ParameterException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  UsageException(CommandSpec command, String key, Object... arguments) {
    super(command.commandLine(), key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  String sentence(Messages messages) {
    return messages.text(key, arguments.toArray());
  }
}
