/// What is measured, what was observed of it, and where each target stands.
@NullMarked
package org.jundeng.indicator;

import org.jspecify.annotations.NullMarked;
