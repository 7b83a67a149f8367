// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection beside the pool, with the pool's address and name: when the pool is dry, this one is not. */
final class OwnConnection {

    private static final String SECONDS = "2";

    private OwnConnection() {}

    static Connection like(AgroalDataSource pool) throws SQLException {
        var source = pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        var properties = new Properties();
        properties.putAll(source.jdbcProperties());
        if (source.principal() instanceof NamePrincipal name) properties.setProperty("user", name.getName());
        for (var credential : source.credentials())
            if (credential instanceof SimplePassword password) properties.setProperty("password", password.getWord());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        properties.setProperty("ApplicationName", "verbatim-pulse");
        return DriverManager.getConnection(source.jdbcUrl(), properties);
    }
}
