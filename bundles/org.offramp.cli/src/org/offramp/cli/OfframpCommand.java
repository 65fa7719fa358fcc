// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code offramp} itself; without a command it is wrong usage, answered with the list of commands. */
@Command(
        name = "offramp",
        description = "Turns a pretrained network into an early-exit network for the processors you have.",
        versionProvider = ProductVersion.class,
        mixinStandardHelpOptions = true,
        footer = {"", "'offramp workbench [--workspace DIR]' opens the desktop product."},
        subcommands = HelpCommand.class)
final class OfframpCommand {}
