package org.resnetexplorer.cli.options;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.session.ViewSource;
import picocli.CommandLine.Option;

/** A view that was saved: {@code --session} or {@code --at}. */
public final class ViewOption {
  @Option(names = "--session", paramLabel = "FILE")
  private @Nullable Path session;

  @Option(names = "--at", paramLabel = "LINE")
  private @Nullable String line;

  /** Whether both are given, of which one can be opened. */
  public boolean isTwice() {
    return session != null && line != null;
  }

  /** The view; null for none. */
  public @Nullable ViewSource view() {
    if (session != null) {
      return new ViewSource.OfFile(session);
    }
    return line == null ? null : new ViewSource.OfLine(line);
  }
}
