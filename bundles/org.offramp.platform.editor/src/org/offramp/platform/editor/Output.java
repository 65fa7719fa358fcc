// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.offramp.platform.diagram.DiagramPicture;

/**
 * The diagram on paper and in files.
 *
 * @param title of what is drawn, such as the name of its file
 */
record Output(Shell shell, Supplier<String> title, Sheet sheet) {
    void print() {
        DiagramPicture picture = sheet.picture();
        PrintDialog dialog = new PrintDialog(shell);
        PrinterData wish = new PrinterData();
        wish.orientation = picture.area().width > picture.area().height ? PrinterData.LANDSCAPE : PrinterData.PORTRAIT;
        dialog.setPrinterData(wish);
        PrinterData chosen = dialog.open();
        if (chosen != null) {
            Printer printer = new Printer(chosen);
            new Print(picture, printer).run(title.get());
            printer.dispose();
        }
    }

    void exportPng() {
        export("png", DiagramPicture::png);
    }

    void exportSvg() {
        export("svg", DiagramPicture::svg);
    }

    private void export(String format, Function<DiagramPicture, byte[]> encoding) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(title.get().replaceAll("\\.platform$", "") + "." + format);
        dialog.setFilterExtensions(new String[] {"*." + format});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen), encoding.apply(sheet.picture()));
        }
    }

    private void write(Path file, byte[] picture) {
        try {
            Files.write(file, picture);
        } catch (IOException e) {
            MessageDialog.openError(shell, "Export", file + " can't be written: " + e.getMessage());
        }
    }
}
