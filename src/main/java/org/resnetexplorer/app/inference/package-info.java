/** The picture, what the network calls it, and facts about the model. */
@NullMarked
package org.resnetexplorer.app.inference;

import org.jspecify.annotations.NullMarked;
