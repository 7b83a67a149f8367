# SPDX-License-Identifier: Apache-2.0
#
# A cache for Verbatim's readers: Varnish 6 or newer with the module xkey (Debian and Ubuntu: `varnish` and `varnish-modules`).
# It keeps what readers get until Verbatim says that it is no longer true. Each node of the product needs
#
#   VERBATIM_PURGE_URLS=http://127.0.0.1:6081/
#   VERBATIM_PURGE_SECRET=the-same-as-below
#   quarkus.http.proxy.proxy-address-forwarding=true
#   quarkus.http.proxy.trusted-proxies=127.0.0.1
#
# the last two so that it sees the clients' addresses and not the cache's. VarnishIT and src/bench/cache.py start this very file
# with other ports and another secret.
vcl 4.1;

import std;
import xkey;

backend verbatim {
    .host = "127.0.0.1";
    .port = "8080";
    .connect_timeout = 2s;
    .first_byte_timeout = 30s;
}

# who may make it forget, if they know the secret too
acl nodes {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ nodes || req.http.X-Purge-Secret != "the-same-as-below") {
            return (synth(403));
        }
        # at once and not softly: nobody is shown once more what was taken back
        set req.http.X-Forgotten = xkey.purge(req.http.Surrogate-Key);
        return (synth(200, req.http.X-Forgotten + " forgotten"));
    }
    unset req.http.X-Purge-Secret;

    # the desk, tokens, health: not this cache's business
    if (req.url !~ "^/content/") {
        return (pass);
    }
    # an answer that does not end
    if (req.url ~ "^/content/v1/changes/stream") {
        return (pipe);
    }
    if ((req.method != "GET" && req.method != "HEAD") || req.http.Authorization) {
        return (pass);
    }
    # nothing that readers get depends on a cookie or on where a link was found
    unset req.http.Cookie;
    if (req.url ~ "[?&](utm_[^=&]*|fbclid|gclid)=") {
        set req.url = regsuball(req.url, "([?&])(utm_[^=&]*|fbclid|gclid)=[^&]*", "\1");
        set req.url = regsub(regsub(regsuball(req.url, "&&+", "&"), "\?&+", "?"), "[?&]+$", "");
    }
    set req.url = std.querysort(req.url);
    # articles come in several forms; whoever takes any gets the usual one
    if (req.url ~ "^/content/v1/articles/" && req.http.Accept !~ "ld\+json|ninjs"
            && (!req.http.Accept || req.http.Accept ~ "\*/\*|application/json")) {
        set req.http.Accept = "application/json";
    }
    return (hash);
}

sub vcl_pipe {
    set bereq.http.Connection = "close";
}

# answers do not depend on the name they were asked for at
sub vcl_hash {
    hash_data(req.url);
    return (lookup);
}

sub vcl_backend_response {
    # what is kept is better than a refusal
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    # how long it may be kept by who is told, instead of by everybody
    if (beresp.http.Surrogate-Control ~ "^max-age=[0-9]+$") {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^max-age=", "") + "s", 0s);
    }
    # in its last second an answer is asked for each time, and then not for two minutes on end
    if (beresp.ttl <= 0s && bereq.url ~ "^/content/") {
        set beresp.ttl = 1s;
        set beresp.grace = 0s;
        set beresp.uncacheable = true;
        return (deliver);
    }
    set beresp.http.xkey = "all " + beresp.http.Surrogate-Key;
}

sub vcl_deliver {
    # what is kept here is true: its age is no reason to ask again
    if (resp.http.Surrogate-Control) {
        unset resp.http.Age;
    }
    unset resp.http.Surrogate-Control;
    unset resp.http.Surrogate-Key;
    unset resp.http.Cache-Tag;
    unset resp.http.xkey;
}
