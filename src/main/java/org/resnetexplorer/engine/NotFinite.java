package org.resnetexplorer.engine;

/**
 * What a network's weights hold that is no number: NaN or infinity, as training leaves them that
 * went astray. Everything that reads them becomes NaN too.
 *
 * @param tensor the first tensor with such values, by its name in the state dict
 * @param values how many of its values are so
 * @param tensors how many tensors have such values
 */
public record NotFinite(String tensor, long values, int tensors) {}
