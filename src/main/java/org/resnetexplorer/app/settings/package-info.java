/** What the window remembers: one file, written whole or not at all. */
@NullMarked
package org.resnetexplorer.app.settings;

import org.jspecify.annotations.NullMarked;
