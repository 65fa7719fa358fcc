// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.ui.forms.widgets.FormToolkit;

/**
 * Two columns that scroll; one below the other where there is no room beside each other. A column is measured once, for
 * the width that it has: the columns of Eclipse's forms are measured several times, which is felt with many fields.
 */
final class FormColumns {
    /** Narrower than this, a column's fields can't be used. */
    private static final int LEAST_WIDTH = 380;

    private static final int MARGIN = 12;
    private static final int SPACE = 14;

    private final FormToolkit toolkit;
    private final ScrolledComposite scroll;
    private final Composite page;
    private final Composite left;
    private final Composite right;

    FormColumns(Composite parent, FormToolkit toolkit) {
        this.toolkit = toolkit;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        toolkit.adapt(scroll);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.setMinWidth(LEAST_WIDTH);
        scroll.getVerticalBar().setIncrement(3 * MARGIN);
        page = toolkit.createComposite(scroll);
        scroll.setContent(page);
        left = column();
        right = column();
        page.setLayout(new Beside());
    }

    private Composite column() {
        Composite column = toolkit.createComposite(page);
        GridLayoutFactory.fillDefaults().spacing(0, SPACE).applyTo(column);
        return column;
    }

    ScrolledComposite control() {
        return scroll;
    }

    Composite left() {
        return left;
    }

    Composite right() {
        return right;
    }

    /** What a part of a column fills. */
    static GridDataFactory whole() {
        return GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH - 2 * MARGIN, SWT.DEFAULT);
    }

    /** Places the columns, and lets the page scroll when they are higher than the window. */
    private final class Beside extends Layout {
        @Override
        protected Point computeSize(Composite composite, int width, int height, boolean flushCache) {
            return new Point(LEAST_WIDTH, 2 * MARGIN); // the scrolling asks for nothing else
        }

        @Override
        protected boolean flushCache(Control control) {
            return true; // nothing is kept here; each column keeps its own
        }

        @Override
        protected void layout(Composite composite, boolean flushCache) {
            int room = page.getClientArea().width - 2 * MARGIN;
            boolean isWide = room >= 2 * LEAST_WIDTH;
            int width = isWide ? (room - 2 * MARGIN) / 2 : room;
            give(left, width);
            give(right, width);
            int leftHeight = left.computeSize(width, SWT.DEFAULT, flushCache).y;
            int rightHeight = right.computeSize(width, SWT.DEFAULT, flushCache).y;
            left.setBounds(MARGIN, MARGIN, width, leftHeight);
            right.setBounds(
                    isWide ? 3 * MARGIN + width : MARGIN,
                    isWide ? MARGIN : MARGIN + leftHeight + SPACE,
                    width,
                    rightHeight);
            int needed = 2 * MARGIN + (isWide ? Math.max(leftHeight, rightHeight) : leftHeight + SPACE + rightHeight);
            if (needed != scroll.getMinHeight()) {
                scroll.setMinHeight(needed);
            }
        }

        /** Parts know their width beforehand: nothing is measured for another one. */
        private void give(Composite column, int width) {
            for (Control child : column.getChildren()) {
                if (child.getLayoutData() instanceof GridData data) {
                    data.widthHint = width;
                }
            }
        }
    }
}
