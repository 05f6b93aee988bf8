/** Benchmarks of what the window waits for; run with {@code mvn -Pbench verify}. */
@NullMarked
package org.resnetexplorer.bench;

import org.jspecify.annotations.NullMarked;
