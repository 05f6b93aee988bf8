package org.resnetexplorer.app.pane;

import java.nio.file.Path;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.intake.PictureServices;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.intake.Samples;

/**
 * What only some panes use.
 *
 * @param waysIn of pictures and weights by a person's hand
 * @param places where exports go
 * @param taught the folder of models that were taught here
 * @param checkpoints of a training run
 * @param stage shows other panes
 */
public record PaneServices(
    Samples samples,
    PictureServices pictures,
    Pictures waysIn,
    Exports exports,
    SavePlaces places,
    Path taught,
    Checkpoints checkpoints,
    PaneStage stage) {}
