/// What is due to one household on one day, and why; what to ask next.
@NullMarked
package org.jundeng.entitlement;

import org.jspecify.annotations.NullMarked;
