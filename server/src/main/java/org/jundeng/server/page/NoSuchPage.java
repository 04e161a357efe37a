package org.jundeng.server.page;

/// There is no page at an address.
public final class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchPage(String address) {
        super(address, null, false, false);
    }
}
