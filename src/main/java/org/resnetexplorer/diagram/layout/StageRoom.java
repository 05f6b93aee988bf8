package org.resnetexplorer.diagram.layout;

/**
 * What stands above and below the cards of a stage, in pixels.
 *
 * @param title from the title's top to the arcs
 * @param arcs from the arcs to the cards
 * @param badges from the cards to the lower end
 */
record StageRoom(double title, double arcs, double badges) {
  private static final StageRoom USUAL = new StageRoom(42, 40, 36);

  /** Beside a tour in a small window. */
  private static final StageRoom LOW = new StageRoom(30, 30, 28);

  /** As much as the height leaves room for. */
  static StageRoom fitting(double height) {
    return height < USUAL.height() ? LOW : USUAL;
  }

  double above() {
    return title + arcs;
  }

  double height() {
    return above() + badges;
  }
}
