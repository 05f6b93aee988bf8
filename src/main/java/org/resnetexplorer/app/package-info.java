/** The window: one package a feature, which know {@code app.common} and not each other. */
@NullMarked
package org.resnetexplorer.app;

import org.jspecify.annotations.NullMarked;
