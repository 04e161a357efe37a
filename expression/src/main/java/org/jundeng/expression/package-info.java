/// FEEL: text to a checked rule, to a value, a trace, or what is unknown.
@NullMarked
package org.jundeng.expression;

import org.jspecify.annotations.NullMarked;
