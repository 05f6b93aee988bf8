/** What commands print: tables for people, JSON for programs. */
@NullMarked
package org.resnetexplorer.cli.text;

import org.jspecify.annotations.NullMarked;
