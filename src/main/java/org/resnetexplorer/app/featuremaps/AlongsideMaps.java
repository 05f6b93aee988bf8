package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.Nullable;

/**
 * Something made of maps in the same step that computes them, so that both reach the window at
 * once.
 */
@FunctionalInterface
interface AlongsideMaps {

  /**
   * What is to be made of the maps that are about to be computed; null for nothing. On the FX
   * thread.
   */
  @Nullable Making begin();

  /** Makes it. */
  @FunctionalInterface
  interface Making {

    /**
     * Off the FX thread.
     *
     * @return hands over what was made, on the FX thread, before the maps are shown
     */
    Runnable of(ShownMaps maps);
  }
}
