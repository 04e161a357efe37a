/// The annual evaluation of a region: what was measured, promised and warned of, as files that can be made again.
@NullMarked
package org.jundeng.evaluation;

import org.jspecify.annotations.NullMarked;
