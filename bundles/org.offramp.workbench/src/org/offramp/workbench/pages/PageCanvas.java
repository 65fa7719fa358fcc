// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.offramp.workbench.pages.PageText.Span;

/** A page to read, whose links are followed by click, or by Tab and Enter. */
public final class PageCanvas {
    private static final int MARGIN = 12;
    private static final int LINE_SPACING = 3;
    /** Before a line of a list. */
    private static final Pattern MARK = Pattern.compile(" +(•|\\d+\\.) +");

    private final StyledText widget;
    private final Consumer<String> follow;
    private PageText shown = new PageText("", "", List.of());

    /** @param follow takes the target of a link */
    public PageCanvas(Composite parent, Consumer<String> follow) {
        this.follow = follow;
        widget = new StyledText(parent, SWT.V_SCROLL | SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setLineSpacing(LINE_SPACING);
        widget.setTabs(24);
        widget.setCaret(null);
        widget.addMouseListener(MouseListener.mouseUpAdapter(click -> followAt(new Point(click.x, click.y))));
        widget.addMouseMoveListener(move -> widget.setCursor(cursorAt(new Point(move.x, move.y))));
        widget.addTraverseListener(this::traverse);
        widget.addKeyListener(KeyListener.keyPressedAdapter(this::press));
    }

    public void show(PageText text) {
        shown = text;
        widget.setText(text.text());
        text.spans().forEach(span -> widget.setStyleRange(range(span)));
        hang(text.text());
        widget.setTopPixel(0);
    }

    /** Lines of a list that go on below their words, not below their dots or numbers. */
    private void hang(String text) {
        GC gc = new GC(widget);
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            Matcher mark = MARK.matcher(lines[line]);
            if (mark.lookingAt()) {
                widget.setLineWrapIndent(line, 1, gc.textExtent(mark.group()).x);
            }
        }
        gc.dispose();
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

    private Optional<Span> linkAt(Point place) {
        int offset = widget.getOffsetAtPoint(place);
        return offset < 0 ? Optional.empty() : shown.linkAt(offset);
    }

    private void followAt(Point place) {
        if (widget.getSelectionCount() == 0) {
            linkAt(place).ifPresent(link -> follow.accept(link.target()));
        }
    }

    private Cursor cursorAt(Point place) {
        return widget.getDisplay().getSystemCursor(linkAt(place).isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW);
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

    public Control control() {
        return widget;
    }
}
