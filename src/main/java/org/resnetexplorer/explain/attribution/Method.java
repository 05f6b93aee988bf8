package org.resnetexplorer.explain.attribution;

import java.util.Arrays;
import java.util.Optional;
import org.resnetexplorer.network.Network;

/** The methods there are, the cheapest first. */
public enum Method {
  PRICED_CAM(
      "priced-cam",
      "Priced CAM",
      "Zhou et al. 2016, Learning Deep Features for Discriminative Localization"),
  GRADCAM(
      "gradcam",
      "Grad-CAM",
      "Selvaraju et al. 2017, Grad-CAM: Visual Explanations from Deep Networks"),
  SALIENCY("saliency", "Saliency", "Simonyan et al. 2013, Deep Inside Convolutional Networks"),
  GRADIENT_X_INPUT(
      "gradient-x-input",
      "Gradient × input",
      "Srinivas and Fleuret 2019, Full-Gradient Representation for Neural Network Visualization"),
  GUIDED_BACKPROP(
      "guided-backprop",
      "Guided backprop",
      "Springenberg et al. 2014, Striving for Simplicity: The All Convolutional Net"),
  LRP(
      "lrp",
      "LRP",
      "Bach et al. 2015, On Pixel-Wise Explanations; sums split as in Otsuki et al. 2024"),
  SMOOTHGRAD(
      "smoothgrad",
      "SmoothGrad",
      "Smilkov et al. 2017, SmoothGrad: removing noise by adding noise"),
  INTEGRATED_GRADIENTS(
      "integrated-gradients",
      "Integrated gradients",
      "Sundararajan et al. 2017, Axiomatic Attribution for Deep Networks"),
  OCCLUSION(
      "occlusion",
      "Occlusion",
      "Zeiler and Fergus 2014, Visualizing and Understanding Convolutional Networks");

  private final String id;
  private final String title;
  private final String paper;

  Method(String id, String title, String paper) {
    this.id = id;
    this.title = title;
    this.paper = paper;
  }

  /** As the command line names it. */
  public String id() {
    return id;
  }

  /** Its name, the same in every language. */
  public String title() {
    return title;
  }

  /** Authors, year and title, the same in every language. */
  public String paper() {
    return paper;
  }

  public static Optional<Method> of(String id) {
    return Arrays.stream(values()).filter(method -> method.id.equals(id)).findFirst();
  }

  /**
   * It with the settings that are usual for a network.
   *
   * @param side of the input in pixels
   */
  public Attributor standard(Network network, int side) {
    return switch (this) {
      case PRICED_CAM -> new PricedCam();
      case GRADCAM -> GradCam.standard(network);
      case SALIENCY -> new Saliency();
      case GRADIENT_X_INPUT -> new GradientXInput();
      case GUIDED_BACKPROP -> new GuidedBackprop();
      case LRP -> Lrp.STANDARD;
      case SMOOTHGRAD -> SmoothGrad.STANDARD;
      case INTEGRATED_GRADIENTS -> IntegratedGradients.STANDARD;
      case OCCLUSION -> Occlusion.standard(side);
    };
  }
}
