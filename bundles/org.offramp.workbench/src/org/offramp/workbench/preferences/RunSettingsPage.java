// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Threads and cache folder. */
public final class RunSettingsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    public RunSettingsPage() {
        super(GRID);
        setDescription("For conversions that start from now on.");
    }

    @Override
    public void init(IWorkbench workbench) {
        IPreferenceStore store = SettingsStore.open();
        setPreferenceStore(store);
        new RunSettings(store);
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor threads = new IntegerFieldEditor(
                RunSettings.THREADS,
                "&Threads, at most (one less than the " + RunSettings.CORES + " cores keeps windows quick):",
                getFieldEditorParent());
        threads.setValidRange(1, RunSettings.CORES);
        addField(threads);
        DirectoryFieldEditor cache =
                new DirectoryFieldEditor(RunSettings.CACHE, "&Cache folder:", getFieldEditorParent());
        cache.setEmptyStringAllowed(false);
        addField(cache);
    }
}
