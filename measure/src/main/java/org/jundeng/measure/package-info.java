/// How evenly something is spread: inequality, convergence, neighbours, composites, intervals.
///
/// A measure that is not defined for what it is asked of is empty; it is never `NaN`, and never a 0 that only
/// looks like an answer. What cannot be asked at all throws [Unmeasurable]. What each measure is for, and what
/// not: `docs/measures.md`.
@NullMarked
package org.jundeng.measure;

import org.jspecify.annotations.NullMarked;
