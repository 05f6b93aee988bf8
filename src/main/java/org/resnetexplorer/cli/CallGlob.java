package org.resnetexplorer.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A pattern for names of calls, as shells know them: {@code *} for any letters, {@code ?} for one,
 * {@code [12]} for one of these, <code>{a,b}</code> for either.
 *
 * @param text as it was written
 * @param matcher the JDK's, which takes a call's name for that of a file
 */
record CallGlob(String text, PathMatcher matcher) {

  private boolean matches(Call call) {
    return matcher.matches(Path.of(call.name()));
  }

  /**
   * The calls that any of the patterns names, in forward order; all if there is no pattern.
   *
   * @throws EngineException if a pattern names none
   */
  static List<Call> pick(Network network, List<CallGlob> globs) throws EngineException {
    if (globs.isEmpty()) {
      return network.calls();
    }
    Set<Call> picked = new LinkedHashSet<>();
    for (CallGlob glob : globs) {
      List<Call> named = network.calls().stream().filter(glob::matches).toList();
      if (named.isEmpty()) {
        throw EngineException.noCall(glob.text());
      }
      picked.addAll(named);
    }
    return network.calls().stream().filter(picked::contains).toList();
  }

  /** Reads a pattern. */
  static final class Converter implements ITypeConverter<CallGlob> {
    @Override
    public CallGlob convert(String text) {
      try {
        return new CallGlob(text, FileSystems.getDefault().getPathMatcher("glob:" + text));
      } catch (PatternSyntaxException e) {
        throw new TypeConversionException(text);
      }
    }
  }
}
