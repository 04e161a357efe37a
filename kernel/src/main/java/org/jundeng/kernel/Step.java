package org.jundeng.kernel;

import java.io.Serializable;

/// One thing that a program does to a block.
public interface Step extends Serializable {

    void run(Frame frame);
}
