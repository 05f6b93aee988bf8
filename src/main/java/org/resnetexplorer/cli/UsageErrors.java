package org.resnetexplorer.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.text.FileNames;
import org.resnetexplorer.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says in one sentence what is wrong with the arguments, and where to read about them. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    console.err().println(CommandLineProgram.NAME + ": " + sentence(e));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println(console.messages().text("cli.usage.next", command));
    return ExitCode.USAGE;
  }

  private String sentence(ParameterException e) {
    Messages messages = console.messages();
    if (e instanceof UsageException own) {
      return own.sentence(messages);
    }
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return messages.text("cli.usage.unknown", unmatched.getUnmatched().get(0));
    }
    if (e instanceof CommandLine.OverwrittenOptionException twice) {
      return messages.text("cli.usage.twice", label(twice.getOverwritten()));
    }
    if (e instanceof CommandLine.MissingParameterException missing) {
      return messages.text("cli.usage.missing", labels(missing.getMissing()));
    }
    ArgSpec argument = e.getArgSpec();
    if (argument == null || e.getValue() == null) {
      return messages.text("cli.usage.other", e.getMessage());
    }
    boolean hidden = FileNames.ofThisProcess().hides(e.getValue());
    return messages.text(
        hidden ? "cli.usage.hidden" : "cli.usage.value", e.getValue(), label(argument));
  }

  private static String labels(List<ArgSpec> arguments) {
    return arguments.stream().map(UsageErrors::label).collect(Collectors.joining(", "));
  }

  /** As the help writes it: {@code --preprocess=RESIZE:CROP}, {@code PICTURE}. */
  private static String label(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      boolean flag = option.arity().max() == 0;
      return option.longestName() + (flag ? "" : "=" + option.paramLabel());
    }
    return argument.paramLabel();
  }
}
