package org.resnetexplorer.app.inference;

/** One line about the model or the run: {@code Parameters 11,184,720}. */
record Fact(String name, String value) {}
