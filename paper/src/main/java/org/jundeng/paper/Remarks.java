package org.jundeng.paper;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.function.Consumer;
import java.util.logging.Level;

/// Passes on what OpenHTMLtoPDF complains of by the name of the complaint alone: its words would repeat the page.
record Remarks(Consumer<String> heard) implements XRLogger {

    @Override
    public boolean isLogLevelEnabled(Diagnostic remark) {
        return serious(remark.getLevel());
    }

    @Override
    public void log(Diagnostic remark) {
        if (serious(remark.getLevel())) {
            Throwable error = remark.getError();
            heard.accept(remark.getLogMessageId()
                    + (error == null ? "" : " " + error.getClass().getName()));
        }
    }

    @Override
    public void log(String where, Level level, String words) {
        if (serious(level)) {
            heard.accept(where);
        }
    }

    @Override
    public void log(String where, Level level, String words, Throwable error) {
        if (serious(level)) {
            heard.accept(where + " " + error.getClass().getName());
        }
    }

    @Override
    public void setLevel(String where, Level level) {
        // All that is serious is passed on; whoever hears it decides.
    }

    private static boolean serious(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
