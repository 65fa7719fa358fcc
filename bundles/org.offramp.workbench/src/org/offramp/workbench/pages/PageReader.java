// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.offramp.workbench.pages.PageText.Span;
import org.offramp.workbench.pages.PageText.Style;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes text of a page: headings, paragraphs, lists, tables and code. */
public final class PageReader extends DefaultHandler {
    private static final Map<String, Style> STYLES = Map.of(
            "h1", Style.TITLE,
            "h2", Style.HEADING,
            "h3", Style.HEADING,
            "b", Style.BOLD,
            "th", Style.BOLD,
            "i", Style.ITALIC,
            "em", Style.ITALIC,
            "code", Style.CODE,
            "pre", Style.CODE,
            "a", Style.LINK);

    /** Before each line of a list; one with numbers has a number and a dot instead. */
    public static final String DOT = "  •  ";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final Deque<Integer> beginnings = new ArrayDeque<>();
    private final Deque<String> targets = new ArrayDeque<>();
    /** Of the line before in a list with numbers; below zero elsewhere. */
    private int number = -1;

    private boolean inTitle;
    private boolean preformatted;

    private PageReader() {}

    /** @throws IOException when it can't be read, or isn't well-formed */
    public static PageText read(InputStream page) throws IOException {
        PageReader reader = new PageReader();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(page, reader);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("The page is not well-formed: " + e.getMessage(), e);
        }
        reader.spans.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return new PageText(reader.title.toString(), reader.text.toString(), List.copyOf(reader.spans));
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (name) {
            case "title" -> inTitle = true;
            case "h1", "h2", "h3", "p", "ul", "table" -> paragraph();
            case "ol" -> {
                paragraph();
                number = 0;
            }
            case "pre" -> {
                paragraph();
                preformatted = true;
            }
            case "li" -> {
                line();
                text.append(number < 0 ? DOT : "  " + ++number + ".  ");
            }
            case "tr" -> line();
            default -> {
                // runs within a line
            }
        }
        beginnings.push(text.length());
        targets.push(attributes.getValue("href") == null ? "" : attributes.getValue("href"));
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        int start = beginnings.pop();
        String target = targets.pop();
        Style style = STYLES.get(name);
        if (style != null && text.length() > start) {
            spans.add(new Span(style, start, text.length() - start, target));
        }
        switch (name) {
            case "title" -> inTitle = false;
            case "ol" -> number = -1;
            case "pre" -> preformatted = false;
            case "td", "th" -> text.append('\t');
            default -> {
                // nothing follows
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        String some = new String(chars, start, length);
        if (inTitle) {
            title.append(some);
        } else if (preformatted) {
            text.append(some);
        } else {
            flow(some.replaceAll("\\s+", " "));
        }
    }

    private void flow(String some) {
        boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? some.stripLeading() : some);
    }

    private void line() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void paragraph() {
        line();
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
    }
}
