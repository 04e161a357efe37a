package org.jundeng.server.monitor;

import javax.sql.DataSource;
import org.jundeng.server.RealPostgres;

class ObservationStoreOnPostgresTest extends ObservationStoreTest {

    @Override
    DataSource database() {
        return RealPostgres.database("observations");
    }
}
