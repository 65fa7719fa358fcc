// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG text, parsed, with the areas that its texts cover at most. */
record Picture(double width, double height, List<Text> texts) {

    record Text(String text, double left, double top, double right, double bottom) {
        boolean meets(Text other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Picture of(String svg) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            Element root = document.getDocumentElement();
            List<Text> texts = new ArrayList<>();
            NodeList elements = root.getElementsByTagName("text");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                boolean rotated = ((Element) element.getParentNode()).hasAttribute("transform");
                if (!rotated) {
                    texts.add(text(element));
                }
            }
            return new Picture(
                    Double.parseDouble(root.getAttribute("width")),
                    Double.parseDouble(root.getAttribute("height")),
                    texts);
        } catch (Exception e) {
            throw new IllegalStateException(svg, e);
        }
    }

    private static Text text(Element element) {
        String kind = element.getAttribute("class");
        String shown = element.getLastChild().getTextContent();
        double size = kind.contains("fig-small") ? 12 : 13;
        double width = TextWidth.of(shown, size);
        double x = Double.parseDouble(element.getAttribute("x"));
        double y = Double.parseDouble(element.getAttribute("y"));
        double left = kind.contains("fig-end") ? x - width : kind.contains("fig-middle") ? x - width / 2 : x;
        return new Text(shown, left, y - 0.75 * size, left + width, y + 0.2 * size);
    }
}
