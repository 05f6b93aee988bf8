package org.resnetexplorer.app.shell.status;

import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.download.DownloadOffer;

/**
 * Asks before the first byte is fetched: what, how large, from where, and where it will be kept.
 */
public final class DownloadConsent {
  private static final double MEGABYTE = 1e6;

  private final Downloads downloads;
  private final Messages messages;
  private final Supplier<Window> owner;

  public DownloadConsent(Downloads downloads, Messages messages, Supplier<Window> owner) {
    this.downloads = downloads;
    this.messages = messages;
    this.owner = owner;
  }

  public void askAndStart(KnownModel model) {
    downloads.offer(model).ifPresent(offer -> ask(model, offer));
  }

  private void ask(KnownModel model, DownloadOffer offer) {
    double megabytes = offer.bytes() / MEGABYTE;
    ButtonType yes =
        new ButtonType(messages.text("app.download.yes", megabytes), ButtonBar.ButtonData.OK_DONE);
    ButtonType no =
        new ButtonType(messages.text("app.download.no"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = new Alert(Alert.AlertType.NONE, "", yes, no);
    alert.initOwner(owner.get());
    alert.setTitle(messages.text("app.download.title"));
    alert.setHeaderText(messages.text("app.download.header", offer.model()));
    alert.setContentText(
        messages.text("app.download.what", megabytes, offer.host(), offer.folder()));
    alert.getDialogPane().setId("download-consent");
    alert.getDialogPane().setPrefWidth(520);
    alert.getDialogPane().getStylesheets().setAll(owner.get().getScene().getStylesheets());
    alert.setOnHidden(
        event -> {
          if (alert.getResult() == yes) {
            downloads.start(model);
          }
        });
    DialogSize.fit(alert);
    alert.show();
  }
}
