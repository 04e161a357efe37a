/// The pages of the list in public: what anybody may read without saying who they are.
@NullMarked
package org.jundeng.server.page;

import org.jspecify.annotations.NullMarked;
