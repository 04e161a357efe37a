/// The rules of a list as programs over columns: every family at once.
@NullMarked
package org.jundeng.simulation;

import org.jspecify.annotations.NullMarked;
