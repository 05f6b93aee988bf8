/** What state the engine is in, and what makes room when memory runs out. */
@NullMarked
package org.resnetexplorer.app.state.engine;

import org.jspecify.annotations.NullMarked;
