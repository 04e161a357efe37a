/// Where the answers of a visitor without a name are kept, so that only the visitor can read them.
@NullMarked
package org.jundeng.server.sealed;

import org.jspecify.annotations.NullMarked;
