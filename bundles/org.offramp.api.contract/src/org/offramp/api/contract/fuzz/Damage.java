// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.util.Random;

/** Makes damaged copies of a sound file, as disks, networks and attackers make them. */
interface Damage {
    byte[] damaged(Random random);

    /** By what the file is: archives are damaged inside, too, and texts in their words. */
    static Damage of(byte[] sound) {
        Damage bytes = new ByteDamage(sound);
        if (ArchiveDamage.fits(sound)) {
            return either(bytes, ArchiveDamage.of(sound));
        }
        return TextDamage.fits(sound) ? either(bytes, new TextDamage(sound)) : bytes;
    }

    private static Damage either(Damage one, Damage other) {
        return random -> (random.nextInt(3) == 0 ? one : other).damaged(random);
    }
}
