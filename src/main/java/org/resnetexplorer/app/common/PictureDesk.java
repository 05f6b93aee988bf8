package org.resnetexplorer.app.common;

/**
 * What all ways in share.
 *
 * @param thumbnails makes small pictures, beside everything else
 */
public record PictureDesk(
    Tray tray, Incoming incoming, RecentPictures recent, Background thumbnails) {

  public static PictureDesk of(PaneTools tools, Background thumbnails) {
    Workbench workbench = tools.workbench();
    Tray tray = new Tray(workbench);
    RecentPictures recent = new RecentPictures(workbench);
    Incoming incoming = new Incoming(workbench, tray, recent, tools.background());
    return new PictureDesk(tray, incoming, recent, thumbnails);
  }
}
