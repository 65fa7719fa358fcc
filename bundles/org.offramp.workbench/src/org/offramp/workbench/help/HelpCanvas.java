// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.offramp.workbench.help.HelpText.Span;

/** A page to read, whose links are followed by click, or by Tab and Enter. */
final class HelpCanvas {
    private static final int MARGIN = 12;
    private static final int LINE_SPACING = 3;

    private final StyledText widget;
    private final Consumer<String> follow;
    private HelpText shown = new HelpText("", "", List.of());

    HelpCanvas(Composite parent, Consumer<String> follow) {
        this.follow = follow;
        widget = new StyledText(parent, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setLineSpacing(LINE_SPACING);
        widget.setTabs(24);
        widget.setCaret(null);
        widget.addMouseListener(MouseListener.mouseUpAdapter(click -> followAt(new Point(click.x, click.y))));
        widget.addTraverseListener(this::traverse);
        widget.addKeyListener(KeyListener.keyPressedAdapter(this::press));
    }

    void show(HelpText text) {
        shown = text;
        widget.setText(text.text());
        text.spans().forEach(span -> widget.setStyleRange(range(span)));
        hang(text.text());
        widget.setTopPixel(0);
    }

    /** Lines of a list that go on below their words, not below their dots. */
    private void hang(String text) {
        GC gc = new GC(widget);
        int indent = gc.textExtent(HelpTextReader.DOT).x;
        gc.dispose();
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (lines[line].startsWith(HelpTextReader.DOT)) {
                widget.setLineWrapIndent(line, 1, indent);
            }
        }
    }

    private static StyleRange range(Span span) {
        StyleRange range = new StyleRange();
        range.start = span.start();
        range.length = span.length();
        switch (span.style()) {
            case TITLE -> range.font = JFaceResources.getHeaderFont();
            case HEADING, BOLD -> range.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            case ITALIC -> range.font = JFaceResources.getFontRegistry().getItalic(JFaceResources.DEFAULT_FONT);
            case CODE -> range.font = JFaceResources.getTextFont();
            case LINK -> {
                range.underline = true;
                range.foreground = JFaceColors.getHyperlinkText(Display.getCurrent());
            }
        }
        return range;
    }

    private void followAt(Point place) {
        int offset = widget.getOffsetAtPoint(place);
        if (offset >= 0 && widget.getSelectionCount() == 0) {
            shown.linkAt(offset).ifPresent(link -> follow.accept(link.target()));
        }
    }

    /** Tab goes from link to link, and at the last one on to the next widget. */
    private void traverse(TraverseEvent event) {
        boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (forward || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            Optional<Span> next = next(forward);
            event.doit = next.isEmpty();
            next.ifPresent(link -> {
                widget.setSelection(link.start(), link.start() + link.length());
                widget.showSelection();
            });
        }
    }

    private Optional<Span> next(boolean forward) {
        int at = widget.getSelectionRange().x;
        boolean none = widget.getSelectionCount() == 0;
        List<Span> links = shown.links();
        return forward
                ? links.stream()
                        .filter(link -> none ? link.start() >= at : link.start() > at)
                        .findFirst()
                : links.stream().filter(link -> link.start() < at).reduce((first, second) -> second);
    }

    private void press(KeyEvent event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            shown.linkAt(widget.getSelectionRange().x).ifPresent(link -> follow.accept(link.target()));
        }
    }

    Control control() {
        return widget;
    }
}
