/** What all panes share: the open model, picture and run, the selection, texts, threads, themes. */
@NullMarked
package org.resnetexplorer.app.common;

import org.jspecify.annotations.NullMarked;
