/** Which answer the window asks about: one question for all panes. */
@NullMarked
package org.resnetexplorer.app.questions;

import org.jspecify.annotations.NullMarked;
