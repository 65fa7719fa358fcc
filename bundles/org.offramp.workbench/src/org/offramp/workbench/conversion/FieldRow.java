// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;

/** A field with its name in front of it, and its unit or a button behind it. */
final class FieldRow implements Row {
    private static final Point NONE = new Point(0, 0);
    private static final int NARROW = 90;
    /** A name stands beside the first line of a high field. */
    private static final int LINE = 34;

    private final Words name;
    private final Control field;
    private final ControlHeight fieldHeight;
    private final Optional<Words> unit;
    private Optional<Button> button = Optional.empty();
    private Point buttonSize = NONE;

    /** @param unit without it the field takes all the room there is */
    FieldRow(Words name, Control field, Optional<Words> unit) {
        this.name = name;
        this.field = field;
        this.unit = unit;
        fieldHeight = new ControlHeight(field);
    }

    /** Puts a button behind the field. */
    void with(Button behind) {
        button = Optional.of(behind);
        forget(behind);
    }

    /** Disposes the button. */
    void withoutButton() {
        button.ifPresent(Button::dispose);
        button = Optional.empty();
        buttonSize = NONE;
    }

    @Override
    public int nameWidth() {
        return name.width();
    }

    private int fieldWidth(Columns columns) {
        int room = columns.right() - columns.field() - (button.isPresent() ? buttonSize.x + SPACE : 0);
        return unit.isPresent() ? Math.min(room, NARROW) : room;
    }

    private int unitX(Columns columns) {
        return columns.field() + fieldWidth(columns) + SPACE;
    }

    private int unitHeight(Columns columns) {
        return unit.map(each -> each.height(columns.right() - unitX(columns))).orElse(0);
    }

    @Override
    public int height(Columns columns) {
        int highest = Math.max(fieldHeight.in(fieldWidth(columns)), name.height(columns.names() + 1));
        return Math.max(Math.max(highest, unitHeight(columns)), buttonSize.y);
    }

    @Override
    public void place(Columns columns, int y) {
        int height = height(columns);
        int width = fieldWidth(columns);
        int own = fieldHeight.in(width);
        field.setBounds(columns.field(), y + (height - own) / 2, width, own);
        int nameHeight = name.height(columns.names() + 1);
        name.put(columns.left(), y + Math.max(0, (Math.min(height, LINE) - nameHeight) / 2), columns.names() + 1);
        unit.ifPresent(each ->
                each.put(unitX(columns), y + (height - unitHeight(columns)) / 2, columns.right() - unitX(columns)));
        button.ifPresent(each -> each.setBounds(
                columns.right() - buttonSize.x, y + (height - buttonSize.y) / 2, buttonSize.x, buttonSize.y));
    }

    @Override
    public void forget(Control control) {
        if (control == field) {
            fieldHeight.forget();
        }
        button.filter(each -> each == control)
                .ifPresent(each -> buttonSize = each.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    @Override
    public Stream<Words> words() {
        return Stream.concat(Stream.of(name), unit.stream());
    }
}
