// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.hardware.io.ShippedPlatform;

/** Tests of the editor in a real window, each with an example open: two processors, a link and a memory. */
@ExtendWith({StallReport.class, QuietLog.class})
abstract class OpenPlatform {
    final Bot bot = new Bot();
    EditorBot editor;

    @BeforeEach
    final void open() throws IOException {
        editor = EditorBot.open(bot, "soc.platform", edgeSoc());
    }

    @AfterEach
    final void close() {
        editor.close();
    }

    /** Closes it, and opens another file. */
    final void reopen(String name, String content) {
        editor.close();
        editor = EditorBot.open(bot, name, content);
    }

    static String edgeSoc() throws IOException {
        return new String(ShippedPlatform.EDGE_SOC.open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
