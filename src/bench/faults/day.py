#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Secrets in logs: an editor's whole day in the packaged product, once with its log as text and once as JSON; then every secret
that went in is looked for in what came out.

usage: day.py       (./mvnw package first)
"""
import json, os, secrets, urllib.parse
from parts import Desk, ask, finish, holds, started

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def day(product, told):
    """Everything that an editor, a careless one and a hostile one do."""
    def secret():
        told.append("Secret" + secrets.token_hex(12))
        return told[-1]

    port, desk = product.port, Desk(product)
    token = desk.headers["Authorization"].split()[1]
    told += [product.password, token, token.split(".")[2]]
    told.append(open(os.path.join(product.data, "database-password")).read().strip())
    told.append(json.load(open(os.path.join(product.data, "token-key.json"))).get("d", "no key here"))
    for name in ("admin", "nobody"):
        ask(port, "POST", "/access/v1/token", FORM, urllib.parse.urlencode({"grant_type": "password", "username": name, "password": secret()}))
    ask(port, "POST", "/access/v1/token", FORM, "grant_type=password&username=a%00&password=" + secret() + "%ff")
    for path in ("/desk/v1/articles", "/access/v1/me", "/access/v1/users", "/access/v1/token", "/content/v1/articles", "/none", "/q/openapi"):
        for method in ("GET", "POST", "PUT", "DELETE"):
            asked = "%s?access_token=%s&api_key=%s" % (path, secret(), secret())
            ask(port, method, asked, {"Authorization": "Bearer vb_ed_" + secret(), "Content-Type": "application/json"},
                json.dumps({"password": secret()}) if method in ("POST", "PUT") else None)
            ask(port, method, path, {"Authorization": "Basic " + secret(), "Cookie": "token=" + secret(), "X-Api-Key": secret()})
            if path != "/access/v1/token":
                ask(port, method, path, {**desk.headers, "Content-Type": "application/json"}, '{"password": "%s",' % secret())
    ask(port, "PUT", "/access/v1/me/password", {**desk.headers, "Content-Type": "application/json"},
        json.dumps({"current": secret(), "password": secret()}))
    person = {"username": "ina", "displayName": "Ina Moll", "password": secret(), "roles": ["editor"]}
    desk.says("POST", "/access/v1/users", person)
    signed = desk.says("POST", "/access/v1/token", urllib.parse.urlencode(
        {"grant_type": "password", "username": "ina", "password": person["password"]}), FORM)
    told.append(signed["access_token"])
    ask(port, "POST", "/access/v1/users", {**desk.headers, "Content-Type": "application/json"}, json.dumps(dict(person, roles=["x"], password=secret())))
    story = {"headline": "Rain over Elmsby", "language": "en", "body": [{"type": "paragraph", "text": "It rained."}]}
    article = desk.publishes(story)
    ask(port, "GET", article["url"], desk.headers)
    ask(port, "GET", article["url"] + "?token=" + secret())
    where, environment = product.database()
    os.spawnvpe(os.P_WAIT, "psql", ["psql", "-q", *where, "-d", "verbatim", "-c",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'verbatim' and pid <> pg_backend_pid()", "-o", "/dev/null"], environment)
    for _ in range(5):
        ask(port, "GET", "/desk/v1/articles", desk.headers)
    ask(port, "DELETE", "/access/v1/token", {"Authorization": "Bearer " + signed["access_token"]})
    ask(port, "GET", "/access/v1/me", {"Authorization": "Bearer " + signed["access_token"]})


for way in ("text", "json"):
    told = []
    product = started(environment={"VERBATIM_LOG": way})
    try:
        day(product, told)
    finally:
        product.stop()
    log = open(os.path.join(product.data, "..", "product.log"), encoding="utf-8", errors="replace").read()
    found = [s for s in told if s in log]
    holds("log as %s: secrets found in %d lines" % (way, log.count("\n")), "%d of %d %s" % (len(found), len(told), found[:3]), not found and len(told) > 100)
finish()
