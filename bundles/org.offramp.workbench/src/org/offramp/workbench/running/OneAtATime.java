// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/** What has this rule waits for all others that have it, and for nothing else. */
enum OneAtATime implements ISchedulingRule {
    RULE;

    @Override
    public boolean contains(ISchedulingRule rule) {
        return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return rule == this;
    }
}
