// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

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
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.Platform;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** EMF's view of one platform file: it knows the metamodel alone and reaches nothing else. */
final class PlatformResource extends XMIResourceImpl {

    PlatformResource() {
        super(URI.createURI("platform"));
        ResourceSet alone = new ResourceSetImpl();
        alone.setPackageRegistry(new EPackageRegistryImpl());
        alone.getPackageRegistry().put(HardwarePackage.eNS_URI, HardwarePackage.eINSTANCE);
        alone.setURIConverter(new Unconnected());
        alone.getResources().add(this);
    }

    /** Parses what {@link PlatformXmlGuard} let through. */
    static Platform parse(String file, String text) throws IOException {
        PlatformResource resource = new PlatformResource();
        try {
            resource.load(new InputSource(new StringReader(text)), Map.of());
        } catch (IOException e) {
            List<String> problems = LoadProblems.of(resource.getErrors());
            if (problems.isEmpty()) {
                throw e;
            }
            throw new PlatformException(file, problems);
        }
        Platform platform = (Platform) resource.getContents().get(0);
        refuseProxies(file, platform);
        return platform;
    }

    private static void refuseProxies(String file, Platform platform) {
        for (Iterator<EObject> all = platform.eAllContents(); all.hasNext(); ) {
            EObject element = all.next();
            if (element.eIsProxy() || element.eCrossReferences().stream().anyMatch(EObject::eIsProxy)) {
                throw new PlatformException(
                        file,
                        List.of(ElementPath.of(element) + ": refers to something outside of the file."
                                + " Refer to a processor of this file, such as //@processors[name='gateway']."));
            }
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
            throw new IOException("a platform refers to nothing outside of its file, but asked for " + uri);
        }
    }
}
