/// The check: what one family is due, asked one question a page, kept sealed and forgotten after.
@NullMarked
package org.jundeng.server.check;

import org.jspecify.annotations.NullMarked;
