/// What was measured, what is to be warned of, and the evaluation of each year.
@NullMarked
package org.jundeng.server.monitor;

import org.jspecify.annotations.NullMarked;
