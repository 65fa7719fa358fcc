// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.SAXParser;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.jdt.annotation.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** EMF's view of one file: it knows one metamodel alone and reaches nothing else. */
public final class ConfinedResource extends XMIResourceImpl {

    public ConfinedResource(Dialect dialect) {
        super(URI.createURI(dialect.kind()));
        ResourceSet alone = new ResourceSetImpl();
        alone.setPackageRegistry(new EPackageRegistryImpl());
        alone.getPackageRegistry().put(dialect.namespace(), dialect.model());
        alone.setURIConverter(new Unconnected());
        alone.getResources().add(this);
    }

    /** Parses what {@link XmiGuard} let through. */
    static EObject parse(Dialect dialect, String file, String text) throws IOException {
        ConfinedResource resource = new ConfinedResource(dialect);
        try {
            resource.load(new InputSource(new StringReader(text)), Map.of());
        } catch (IOException e) {
            List<String> problems = LoadProblems.of(resource.getErrors());
            if (problems.isEmpty()) {
                throw e;
            }
            throw new XmiException(file, problems);
        }
        EObject root = resource.getContents().get(0);
        refuseProxies(file, root);
        return root;
    }

    private static void refuseProxies(String file, EObject root) {
        for (Iterator<EObject> all = root.eAllContents(); all.hasNext(); ) {
            EObject element = all.next();
            if (element.eIsProxy() || element.eCrossReferences().stream().anyMatch(EObject::eIsProxy)) {
                throw new XmiException(
                        file,
                        List.of(ElementPath.of(element) + ": refers to something outside of the file."
                                + " Refer to an element of this file, such as //@processors[name='gateway']."));
            }
        }
    }

    /** What EMF can't parse as a reference (it throws all kinds of exceptions then) refers to nothing. */
    @Override
    public @Nullable EObject getEObject(@Nullable String uriFragment) {
        try {
            return super.getEObject(uriFragment);
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    protected XMLLoad createXMLLoad() {
        return new XMILoadImpl(createXMLHelper()) {
            @Override
            protected SAXParser makeParser() throws SAXException {
                return HardenedXml.parser(false);
            }
        };
    }

    /** Opens nothing. */
    private static final class Unconnected extends ExtensibleURIConverterImpl {
        @Override
        public InputStream createInputStream(@Nullable URI uri, @Nullable Map<?, ?> options) throws IOException {
            throw new IOException("a file refers to nothing outside of itself, but asked for " + uri);
        }
    }
}
