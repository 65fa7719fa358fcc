// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.NamedElement;

/** The platform as a tree, and the fields of the element that is chosen there as a table to type into. */
final class TablesPage {
    private static final int[] TREE_AND_TABLE = {30, 70};

    private final DiagramContext context;
    private final SashForm halves;
    private final TreeViewer tree;
    private final FieldTable table;

    TablesPage(Composite parent, DiagramContext context) {
        this.context = context;
        halves = new SashForm(parent, SWT.HORIZONTAL);
        tree = new TreeViewer(halves, SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setContentProvider(new Contents());
        tree.setLabelProvider(LabelProvider.createTextProvider(each -> ElementLabels.full((EObject) each)));
        table = new FieldTable(halves, context);
        halves.setWeights(TREE_AND_TABLE);
        tree.addSelectionChangedListener(
                event -> table.show((EObject) event.getStructuredSelection().getFirstElement()));
        tree.setInput(List.of(context.platform()));
        tree.expandToLevel(2);
        tree.setSelection(new StructuredSelection(context.platform()));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
    }

    Control control() {
        return halves;
    }

    void refresh() {
        tree.refresh();
        table.refresh();
    }

    void reveal(EObject element) {
        EObject shown = element;
        while (shown.eContainmentFeature() != null
                && !shown.eContainmentFeature().isMany()) {
            shown = shown.eContainer();
        }
        tree.setSelection(new StructuredSelection(shown), true);
    }

    private void fill(IMenuManager menu) {
        if (tree.getStructuredSelection().getFirstElement() instanceof EObject element) {
            for (EReference inner : element.eClass().getEAllContainments()) {
                if (inner.isMany()) {
                    menu.add(action("Add to " + FeatureWords.of(inner.getName()), () -> add(element, inner)));
                }
            }
            if (element != context.platform()) {
                menu.add(action(
                        "Delete", () -> context.stack().execute(context.edits().remove(List.of(element)))));
            }
        }
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private void add(EObject owner, EReference inner) {
        EObject element = EcoreUtil.create(inner.getEReferenceType());
        if (element instanceof NamedElement named) {
            named.setName(Names.unused(
                    context.platform(), inner.getEReferenceType().getName().toLowerCase(Locale.ROOT)));
        }
        context.stack()
                .execute(context.edits()
                        .change(
                                "Add to " + FeatureWords.of(inner.getName()),
                                () -> ((List<EObject>) owner.eGet(inner)).add(element)));
        tree.setSelection(new StructuredSelection(element), true);
    }

    /** Everything but quantities, which are fields of what they belong to. */
    private static final class Contents implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((EObject) parent)
                    .eContents().stream()
                            .filter(each -> each.eClass() != HardwarePackage.Literals.QUANTITY)
                            .toArray();
        }

        @Override
        public Object getParent(Object element) {
            return ((EObject) element).eContainer();
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }
}
