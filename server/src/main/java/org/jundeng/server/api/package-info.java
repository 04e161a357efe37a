/// `/api/v1`: the list, and what it says of one family, for other programs.
@NullMarked
package org.jundeng.server.api;

import org.jspecify.annotations.NullMarked;
