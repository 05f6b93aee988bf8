/** Whether a map says anything of what the network looks at: tests that a map can fail. */
@NullMarked
package org.resnetexplorer.explain.trust;

import org.jspecify.annotations.NullMarked;
