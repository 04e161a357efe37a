/// Monitoring: what was observed, taken in and given out by batch; what it shows, what to warn of, and the
/// evaluation of each year.
@NullMarked
package org.jundeng.server.monitor;

import org.jspecify.annotations.NullMarked;
