/** How the open model's file was read, what it does not say, and how to say it. */
@NullMarked
package org.resnetexplorer.app.source;

import org.jspecify.annotations.NullMarked;
