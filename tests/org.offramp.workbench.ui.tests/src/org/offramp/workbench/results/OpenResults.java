// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.widgets.Widgets;

/** The results of a conversion of the example, open for all tests of a class. */
@ExtendWith({StallReport.class, QuietLog.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenResults {
    final Bot bot = new Bot();
    final Widgets widgets = new Widgets(bot);
    ResultsBot results;

    @BeforeAll
    void open() {
        results = ResultsBot.open(bot);
    }

    @AfterAll
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    @BeforeEach
    void choose() {
        widgets.tab("Front");
        widgets.choose(results.plans(), "chosen");
    }
}
