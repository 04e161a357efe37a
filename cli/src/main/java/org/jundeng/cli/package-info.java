/// The same capabilities from a terminal.
@NullMarked
package org.jundeng.cli;

import org.jspecify.annotations.NullMarked;
