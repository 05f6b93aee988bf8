/** Whether a map of an answer is to be trusted. */
@NullMarked
package org.resnetexplorer.app.trust;

import org.jspecify.annotations.NullMarked;
