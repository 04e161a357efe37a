package org.jundeng.cli;

import java.util.function.LongConsumer;

/// How far long work is, on standard error: a bar on a terminal, nothing elsewhere.
final class Bar implements LongConsumer {

    private static final int WIDTH = 30;

    private final Terminal terminal;
    private final String label;
    private final long all;
    private long shown = -1;

    Bar(Terminal terminal, String label, long all) {
        this.terminal = terminal;
        this.label = label;
        this.all = Math.max(1, all);
    }

    @Override
    public synchronized void accept(long done) {
        long percent = Math.min(100, done * 100 / all);
        if (!terminal.interactive() || percent <= shown) {
            return;
        }
        shown = percent;
        int full = (int) (percent * WIDTH / 100);
        terminal.err().print("\r" + label + " " + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + percent + " %");
        if (percent == 100) {
            terminal.err().print("\r" + " ".repeat(Page.columns(label) + WIDTH + 8) + "\r");
        }
        terminal.err().flush();
    }
}
