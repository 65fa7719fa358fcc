// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Lets through only XML that EMF can load without looking at anything else.
 *
 * <p>EMF follows schema locations, types by namespace (even to a Java class) and references to other files, so a file
 * is confined to the metamodel's own namespace and plain attributes before EMF sees it.
 */
@NonNullByDefault({}) // SAX says nothing of the parameters that it passes
final class XmiGuard extends DefaultHandler2 {

    private static final int DEEPEST = 16;
    private final Dialect dialect;
    private final Set<String> namespaces;
    private final Set<String> attributes;
    private Locator locator;
    private int depth;
    private String textOf = "";

    private XmiGuard(Dialect dialect) {
        this.dialect = dialect;
        namespaces = Set.of(dialect.namespace(), XMIResource.XMI_URI, XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        attributes = dialect.model().getEClassifiers().stream()
                .filter(EClass.class::isInstance)
                .flatMap(type -> ((EClass) type).getEAttributes().stream())
                .map(EAttribute::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    static void check(Dialect dialect, String file, String text) {
        try {
            XmiGuard guard = new XmiGuard(dialect);
            XMLReader reader = HardenedXml.parser(true).getXMLReader();
            reader.setFeature(HardenedXml.NO_DOCTYPE, false);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
            reader.setContentHandler(guard);
            reader.setEntityResolver(guard);
            reader.setErrorHandler(guard);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (Refusal e) {
            throw new XmiException(file, place(e) + e.getMessage(), e);
        } catch (SAXParseException e) {
            throw new XmiException(file, notXml(dialect, place(e) + e.getMessage()), e);
        } catch (SAXException | IOException e) {
            throw new XmiException(file, notXml(dialect, String.valueOf(e.getMessage())), e);
        }
    }

    private static String place(SAXParseException e) {
        return "line " + e.getLineNumber() + ": ";
    }

    private static String notXml(Dialect dialect, String reason) {
        return reason + " Maybe the file is damaged or cut off, or is not a " + dialect.kind() + ".";
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw refusal("there is a DOCTYPE. Remove it: a " + dialect.kind()
                + " needs none, and it could reach outside of the file.");
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!namespaces.contains(String.valueOf(uri))) {
            throw refusal("namespace \"" + uri + "\" is not known. Maybe the file was made by a newer version"
                    + " or another program; a " + dialect.kind() + " has \"" + dialect.namespace() + "\".");
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes found) throws SAXException {
        textOf = localName;
        boolean known =
                depth == 0 ? dialect.namespace().equals(uri) && dialect.root().equals(localName) : uri.isEmpty();
        if (!known) {
            throw refusal("element \"" + name + "\" is not expected here. "
                    + (depth == 0
                            ? "The root of a " + dialect.kind() + " file is " + dialect.rootTag() + "."
                            : "Remove the prefix."));
        }
        if (++depth > DEEPEST) {
            throw refusal("elements are nested more than " + DEEPEST + " deep. Maybe the file is damaged.");
        }
        for (int i = 0; i < found.getLength(); i++) {
            checkAttribute(found.getURI(i), found.getQName(i), found.getValue(i));
        }
    }

    private void checkAttribute(String uri, String name, String value) throws SAXException {
        if ("href".equals(name)) {
            throw refusal("href=\"" + value + "\" points out of the file. Copy what it points to into this file.");
        }
        if (!uri.isEmpty() && !"xmi:version".equals(name)) {
            throw refusal("attribute " + name + " is not allowed. Remove it.");
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        depth--;
        textOf = "";
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (!attributes.contains(textOf) && !new String(characters, start, length).isBlank()) {
            throw refusal("there is text where elements are expected. Remove it, or maybe the file is damaged.");
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private Refusal refusal(String reason) {
        return new Refusal(reason, locator);
    }

    /** A reason of our own, which needs no explanation of what XML is. */
    private static final class Refusal extends SAXParseException {
        private static final long serialVersionUID = 1L;

        Refusal(String reason, Locator locator) {
            super(reason, locator);
        }
    }
}
