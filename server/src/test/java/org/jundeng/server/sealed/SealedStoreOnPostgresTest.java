package org.jundeng.server.sealed;

import javax.sql.DataSource;
import org.jundeng.server.RealPostgres;

class SealedStoreOnPostgresTest extends SealedStoreTest {

    @Override
    DataSource database() {
        return RealPostgres.database("sealed");
    }
}
