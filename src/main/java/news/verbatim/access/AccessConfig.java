// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How people sign in. */
@ConfigMapping(prefix = "verbatim.access")
interface AccessConfig {

    /** How long one sign-in lasts. */
    @WithDefault("8h")
    Duration tokenLife();

    /** The keys that access tokens are signed with; made at the first start, and whoever has them can be anybody. */
    Path keyFile();

    /** The same as text, JWK or PEM, from where secrets are kept; several nodes are given the same. */
    Optional<String> key();

    /** How long one of our own keys signs before a new one takes over. */
    @WithDefault("90d")
    Duration keyLife();

    Guessing guessing();

    Oidc oidc();

    /** How many wrong passwords are too many; so many more come back, one by one, within the time. */
    interface Guessing {

        /** For one user name from one address. */
        @WithDefault("10")
        int perUser();

        /** From one address, whatever the user names. */
        @WithDefault("100")
        int perAddress();

        /** For one user name from all addresses together. */
        @WithDefault("200")
        int perUserEverywhere();

        @WithDefault("10m")
        Duration time();
    }

    /** A server elsewhere where people sign in, too; off without an address. */
    interface Oidc {

        /** The issuer: {@code /.well-known/openid-configuration} is looked for below it. */
        Optional<String> url();

        Optional<String> clientId();

        /** For whom the tokens are made out; the client where nothing is said. */
        Optional<String> audience();

        /** Where a token names roles; a slash leads into an object. */
        @WithDefault("roles")
        String rolesClaim();

        /** What our roles are called there, where that is something else: ours to theirs. */
        Map<String, String> roleNames();

        /** Which claim is the user name at first use; the subject where there is none. */
        @WithDefault("preferred_username")
        String nameClaim();

        /** Tokens that live longer than this are refused, whoever made them. */
        @WithDefault("24h")
        Duration longestLife();

        /** How soon the server may be asked again, for its keys or because it did not answer. */
        @WithDefault("10s")
        Duration askAgain();
    }
}
