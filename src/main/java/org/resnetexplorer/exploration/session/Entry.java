package org.resnetexplorer.exploration.session;

/** One part of a view in words: {@code channel}, {@code 12}. */
record Entry(String key, String value) {}
