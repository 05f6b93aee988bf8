/** Numbers that every call and module of a network has, and the scales that compare them. */
@NullMarked
package org.resnetexplorer.explain.metric;

import org.jspecify.annotations.NullMarked;
