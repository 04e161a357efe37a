package org.jundeng.server.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes what OpenHTMLtoPDF complains of by the name of the complaint alone: its words would repeat the page.
final class Remarks implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(Remarks.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic remark) {
        return serious(remark.getLevel());
    }

    @Override
    public void log(Diagnostic remark) {
        if (serious(remark.getLevel())) {
            Throwable error = remark.getError();
            LOG.warn(
                    "PDF: {} {}",
                    remark.getLogMessageId(),
                    error == null ? "" : error.getClass().getName());
        }
    }

    @Override
    public void log(String where, Level level, String words) {
        if (serious(level)) {
            LOG.warn("PDF: {}", where);
        }
    }

    @Override
    public void log(String where, Level level, String words, Throwable error) {
        if (serious(level)) {
            LOG.warn("PDF: {} {}", where, error.getClass().getName());
        }
    }

    @Override
    public void setLevel(String where, Level level) {
        // The level is that of the logger.
    }

    private static boolean serious(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
