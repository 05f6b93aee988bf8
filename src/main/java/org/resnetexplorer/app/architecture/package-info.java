/** The switches of a ResNet's constructor, and two networks side by side. */
@NullMarked
package org.resnetexplorer.app.architecture;

import org.jspecify.annotations.NullMarked;
