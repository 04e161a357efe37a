/// Monitoring: what was observed, taken in and given out by batch, and the pages that show what it says.
@NullMarked
package org.jundeng.server.monitor;

import org.jspecify.annotations.NullMarked;
