/** The lower pane of lesions: what the answer is without this or that. */
@NullMarked
package org.resnetexplorer.app.lesions;

import org.jspecify.annotations.NullMarked;
