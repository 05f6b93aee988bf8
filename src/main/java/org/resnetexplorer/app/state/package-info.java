/** What the window looks at, and how it changes: model, picture, run, selection and changes. */
@NullMarked
package org.resnetexplorer.app.state;

import org.jspecify.annotations.NullMarked;
