package org.resnetexplorer.app.measured;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.exploration.folder.ReadingKey;

/** What tells an open model's weights from all others; all of them are read once for it. */
final class ModelKey {
  private @Nullable String digest;

  /** Waits for the engine: not on the FX thread. */
  synchronized String of(Session session) throws EngineException {
    String known = digest;
    if (known == null) {
      known = ReadingKey.digest(session.network(), session::parameter);
      digest = known;
    }
    return known;
  }
}
