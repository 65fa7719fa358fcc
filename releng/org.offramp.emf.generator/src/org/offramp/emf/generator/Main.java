// SPDX-License-Identifier: EPL-2.0
package org.offramp.emf.generator;

import java.io.File;
import java.util.Map;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Writes the Java code of a generator model. Arguments: the bundle's folder, its name, the model's path in it. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        File folder = new File(arguments[0]);
        String bundle = arguments[1];
        EcorePlugin.ExtensionProcessor.process(null);
        GenModelPackage.eINSTANCE.eClass();
        EcorePlugin.getPlatformResourceMap().put(bundle, URI.createFileURI(folder + File.separator));
        for (int i = 2; i < arguments.length; i++) {
            generate(load(URI.createPlatformResourceURI(bundle + "/" + arguments[i], true)));
        }
    }

    private static GenModel load(URI uri) {
        ResourceSet resources = new ResourceSetImpl();
        Map<String, Object> factories = resources.getResourceFactoryRegistry().getExtensionToFactoryMap();
        factories.put("ecore", new EcoreResourceFactoryImpl());
        factories.put("genmodel", new EcoreResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        GenModel model =
                (GenModel) resources.getResource(uri, true).getContents().get(0);
        model.setCanGenerate(true);
        model.reconcile();
        return model;
    }

    private static void generate(GenModel model) {
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        Generator generator = new Generator();
        generator.setInput(model);
        Diagnostic diagnostic =
                generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException("No code for " + model.getModelPluginID() + ": " + diagnostic);
        }
    }
}
