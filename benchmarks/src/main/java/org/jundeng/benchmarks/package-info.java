/// How long things take: one household over the whole list, and expressions beside another FEEL engine.
@org.jspecify.annotations.NullMarked
package org.jundeng.benchmarks;
