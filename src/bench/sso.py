# SPDX-License-Identifier: Apache-2.0
"""Signs in at a real authorisation server and works at the desk of the packaged product with what it gives.

    python3 src/bench/sso.py        needs node, npm and target/quarkus-app; everything stays on this machine
"""
import base64, hashlib, http.client, json, os, re, secrets, sys, tempfile, urllib.parse
from product import Product, Server, free_port, with_package

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, "target", "sso")
PACKAGE = "oidc-provider@9.13.3"
REDIRECT = "http://127.0.0.1/signed-in"


class Browser:
    """Follows redirects by hand and keeps cookies, as far as one server goes."""

    def __init__(self, port):
        self.port, self.cookies = port, {}

    def asks(self, method, path, form=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Cookie": "; ".join("%s=%s" % c for c in self.cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urllib.parse.urlencode(form) if form is not None else None, headers)
        answer = connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers.get("Location"), answer.read().decode()

    def signs_in(self, login, resource="urn:verbatim"):
        """The authorisation code flow with PKCE, form by form; answers with the access token."""
        verifier = secrets.token_urlsafe(48)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
        query = {"client_id": "newsroom", "response_type": "code", "redirect_uri": REDIRECT, "scope": "openid desk",
                 "resource": resource, "code_challenge": challenge, "code_challenge_method": "S256", "prompt": "consent"}
        status, there, page = self.asks("GET", "/auth?" + urllib.parse.urlencode(query))
        for _ in range(12):
            if there and there.startswith(REDIRECT):
                break
            if there:
                url = urllib.parse.urlsplit(there)
                status, there, page = self.asks("GET", url.path + ("?" + url.query if url.query else ""))
                continue
            action = re.search(r'<form[^>]+action="([^"]+)"', page)
            prompt = re.search(r'name="prompt" value="([^"]+)"', page)
            if not action or not prompt:
                raise SystemExit("no form to fill in: %d %s" % (status, page[:600]))
            form = {"prompt": prompt.group(1), "login": login, "password": "anything"}
            status, there, page = self.asks("POST", urllib.parse.urlsplit(action.group(1)).path, form)
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(there).query).get("code") or sys.exit("no code: " + there)
        status, _, page = self.asks("POST", "/token", {
            "grant_type": "authorization_code", "client_id": "newsroom", "code": code[0], "redirect_uri": REDIRECT,
            "code_verifier": verifier, "resource": resource})
        return json.loads(page)


class Checks:
    def __init__(self, product):
        self.product, self.failed, self.passed = product, 0, 0

    def asks(self, path, token, method="GET", body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.product.port, timeout=30)
        connection.request(method, path, body, {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")

    def that(self, promise, found, expected):
        good = found == expected
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        print("%s  %s%s" % ("ok    " if good else "FAILED", promise, "" if good else ": %r, not %r" % (found, expected)))


def unsigned(token):
    encode = lambda text: base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()
    return encode('{"alg":"none","typ":"at+jwt"}') + "." + token.split(".")[1] + "."


def run(directory):
    script = with_package(WORK, PACKAGE, os.path.join(HERE, "sso", "provider.mjs"))
    port = free_port()

    def provider():
        return Server(["node", script, str(port), REDIRECT], port,
                      "/.well-known/openid-configuration", os.path.join(directory, "provider.log"))

    os.environ.update(VERBATIM_OIDC_URL="http://127.0.0.1:%d" % port, VERBATIM_OIDC_CLIENT_ID="newsroom",
                      VERBATIM_OIDC_AUDIENCE="verbatim", VERBATIM_ACCESS_OIDC_ASK_AGAIN="1s")
    server = provider()
    browser = Browser(port)
    ina, oda = browser.signs_in("ina")["access_token"], Browser(port).signs_in("oda")["access_token"]
    root = Browser(port).signs_in("root")
    another = Browser(port).signs_in("ina", "urn:another")["access_token"]
    server.stop()

    product = Product(os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar"), os.path.join(directory, "data"))
    checks = Checks(product)
    try:
        status, problem = checks.asks("/access/v1/me", ina)
        checks.that("before the server was ever reached its tokens are told to come back", (status, problem.get("type")),
                    (503, "/problems/sign-in-unavailable"))
        server = provider()
        for _ in range(200):
            status, me = checks.asks("/access/v1/me", ina)
            if status != 503:
                break
            __import__("time").sleep(0.05)
        # another start of the provider has other keys: only what it signs from now on counts
        checks.that("a token signed with keys it has no more is refused", status, 401)
        ina, oda = Browser(port).signs_in("ina")["access_token"], Browser(port).signs_in("oda")["access_token"]
        root = Browser(port).signs_in("root")
        another = Browser(port).signs_in("ina", "urn:another")["access_token"]
        status, me = checks.asks("/access/v1/me", ina)
        checks.that("whoever signed in there is known here", (status, me.get("username"), me.get("roles")), (200, "ina", ["reporter"]))
        checks.that("roles of other names count for nothing", checks.asks("/access/v1/me", oda)[1].get("roles"), ["editor"])
        checks.that("a reporter is no administrator", checks.asks("/access/v1/users", ina)[0], 403)
        checks.that("an administrator there is one here", checks.asks("/access/v1/users", root["access_token"])[0], 200)
        story = json.dumps({"language": "en", "headline": "Rain", "body": [{"type": "paragraph", "id": "p1", "text": "It rains."}]})
        status, article = checks.asks("/desk/v1/articles", ina, "POST", story)
        checks.that("what they write is theirs", (status, article.get("createdBy")), (201, "ina"))
        checks.that("a token for another audience is refused", checks.asks("/access/v1/me", another)[0], 401)
        checks.that("an ID token is refused", checks.asks("/access/v1/me", root["id_token"])[0], 401)
        checks.that("a token without a signature is refused", checks.asks("/access/v1/me", unsigned(ina))[0], 401)
        checks.that("a cut token is refused", checks.asks("/access/v1/me", ina[:-8])[0], 401)
        server.stop()
        checks.that("while that server is away valid tokens go on", checks.asks("/desk/v1/articles", oda)[0], 200)
        checks.that("and our own sign-in, too", checks.asks("/access/v1/me", ours(product))[0], 200)
    finally:
        product.stop()
        if server.process.poll() is None:
            server.stop()
    print("%d passed, %d failed" % (checks.passed, checks.failed))
    return checks.failed == 0


def ours(product):
    connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=30)
    form = urllib.parse.urlencode({"grant_type": "password", "username": "admin", "password": product.password})
    connection.request("POST", "/access/v1/token", form, {"Content-Type": "application/x-www-form-urlencoded"})
    return json.loads(connection.getresponse().read())["access_token"]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as directory:
        os.makedirs(os.path.join(directory, "data"))
        sys.exit(0 if run(directory) else 1)
