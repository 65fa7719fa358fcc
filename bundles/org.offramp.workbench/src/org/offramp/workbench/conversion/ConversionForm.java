// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.offramp.ui.Turns;
import org.offramp.workbench.running.RunStrip;

/**
 * The form: what is converted on the left, what for and by what on the right. The heading is there at once, and the
 * fields one after the other, from the top to the bottom.
 */
final class ConversionForm {
    /** So that no layout has to place many new ones. */
    private static final int FIELDS_OF_A_LAYOUT = 4;

    private final FormToolkit toolkit;
    private final Form form;
    private final Fields fields;
    private final Turns turns;
    private final Path file;

    /** A part of the form and the column that it stands in. */
    private record Place(Composite column, FormPart part) {}

    ConversionForm(Composite parent, ConversionDocument document, Path file, RunStrip.Source source) {
        this.file = file;
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createForm(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(form.getBody());
        fields = new Fields(toolkit, document, new FieldMessages(document, form.getMessageManager()));
        turns = new Turns(form);
        turns.add(() -> form.setText(file.getFileName().toString()), () -> strip(source), this::columns);
    }

    /** Not in the heading, which lets whatever lies in it paint the heading's picture again. */
    private void strip(RunStrip.Source source) {
        Composite strip = new RunStrip(form.getBody(), toolkit, source).control();
        toolkit.adapt(strip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        strip.requestLayout();
    }

    private void columns() {
        FormColumns columns = new FormColumns(form.getBody(), toolkit);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns.control());
        columns.control().requestLayout();
        Iterator<Place> places = places(columns).iterator();
        turns.add(() -> make(places));
    }

    private List<Place> places(FormColumns columns) {
        FormParts parts = new FormParts(fields, file.getParent());
        GoalParts goals = new GoalParts(fields);
        return List.of(
                new Place(columns.left(), parts.backbone()),
                new Place(columns.right(), goals.goal()),
                new Place(columns.left(), parts.data()),
                new Place(columns.right(), new StrategySection(fields).part()),
                new Place(columns.left(), parts.platform()),
                new Place(columns.right(), goals.analysis()),
                new Place(columns.left(), parts.certificate()));
    }

    /** The next part, field by field, and those after it. */
    private void make(Iterator<Place> places) {
        if (places.hasNext()) {
            Place place = places.next();
            Rows rows = place.part().make(place.column(), toolkit);
            List<Consumer<Rows>> makers = place.part().fields();
            for (int field = 0; field < makers.size(); field++) {
                if (field % FIELDS_OF_A_LAYOUT == 0) {
                    turns.add(rows::place);
                }
                Consumer<Rows> next = makers.get(field);
                turns.add(() -> next.accept(rows));
            }
            turns.add(rows::place, () -> make(places));
        } else {
            fields.messages().ready();
            judge();
        }
    }

    /** Limits that can't be met are named while they are typed. */
    private void judge() {
        ConversionDocument document = fields.document();
        FeasibilityLook look = new FeasibilityLook(file, doubts -> {
            if (!form.isDisposed()) {
                form.getDisplay().asyncExec(() -> {
                    if (!form.isDisposed()) {
                        fields.messages().doubt(FeasibilityLook.class, doubts);
                    }
                });
            }
        });
        form.addDisposeListener(event -> look.cancel());
        document.onChange(() -> look.at(document.conversion()));
        look.at(document.conversion());
    }

    void setFocus() {
        form.setFocus();
    }

    void dispose() {
        toolkit.dispose();
    }
}
