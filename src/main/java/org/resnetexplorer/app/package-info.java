/** The window: one package a feature, which know the rooms they share and not each other. */
@NullMarked
package org.resnetexplorer.app;

import org.jspecify.annotations.NullMarked;
