// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

/** The channels that samples have, and how they come out of red, green and blue. */
enum Colours {
    /** One channel: luma of ITU-R 601, rounded as Pillow does. */
    GREY(1) {
        @Override
        void put(int red, int green, int blue, byte[] target, int place) {
            target[place] = (byte) (red * 19595 + green * 38470 + blue * 7471 + 0x8000 >> Short.SIZE);
        }
    },
    /** Three channels. */
    RGB(3) {
        @Override
        void put(int red, int green, int blue, byte[] target, int place) {
            target[place] = (byte) red;
            target[place + 1] = (byte) green;
            target[place + 2] = (byte) blue;
        }
    };

    private final int channels;

    Colours(int channels) {
        this.channels = channels;
    }

    int channels() {
        return channels;
    }

    abstract void put(int red, int green, int blue, byte[] target, int place);
}
