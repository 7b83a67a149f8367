# SPDX-License-Identifier: Apache-2.0
"""What the faults are done to: a PostgreSQL of Debian's, any number of nodes of the product on it, an editor who keeps count."""
import glob, hashlib, http.client, json, os, pwd, secrets, shutil, signal, subprocess, sys, tempfile, threading, time, urllib.parse, uuid

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from product import Server, free_port, java  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
JAR = os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar")


class Postgres:
    """A server of our own on files of our own, run by `postgres` where we are root; `home` may lie on any file system."""

    def __init__(self, home=None):
        programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not programs:
            raise SystemExit("no PostgreSQL server here: install Debian's package postgresql")
        self.bin, self.port = programs[-1], free_port()
        self.home = home or tempfile.mkdtemp(prefix="verbatim-faults-")
        self.data = os.path.join(self.home, "data")
        if os.geteuid() == 0:
            os.chmod(self.home, 0o755)
            shutil.chown(self.home, "postgres", "postgres")
        self.run("initdb", "-D", self.data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums")
        with open(os.path.join(self.data, "postgresql.conf"), "a") as conf:
            conf.write("\nport=%d\nlisten_addresses='127.0.0.1'\nunix_socket_directories=''\nmax_connections=200\nlogging_collector=off\n" % self.port)
        self.start()
        self.psql("create role verbatim login createdb password 'verbatim'", "postgres")
        self.psql("create database verbatim owner verbatim", "postgres")

    def run(self, program, *words, check=True, **more):
        """One of PostgreSQL's programs, as the user it wants to be run by."""
        before = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        done = subprocess.run(before + [os.path.join(self.bin, program), *words], capture_output=True, text=True, cwd="/", **more)
        if check and done.returncode:
            raise SystemExit("%s: %s" % (program, done.stdout + done.stderr))
        return done

    def start(self):
        # its output goes to a file: whoever holds our pipes would hold us; a backend that outlived its postmaster ends in a moment
        before = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        for _ in range(20):
            with open(os.path.join(self.home, "start.log"), "ab") as log:
                if not subprocess.run(before + [os.path.join(self.bin, "pg_ctl"), "-D", self.data, "-w", "-t", "60", "start"],
                                      stdout=log, stderr=log, cwd="/").returncode:
                    return
            time.sleep(0.5)
        raise SystemExit(open(os.path.join(self.home, "start.log")).read()[-2000:])

    def stop(self):
        self.run("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop", check=False)

    def remove(self):
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def pids(self):
        """The postmaster and every process of its own."""
        first = int(open(os.path.join(self.data, "postmaster.pid")).readline())
        children = []
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                if int(open("/proc/%s/stat" % pid).read().rpartition(")")[2].split()[1]) == first:
                    children.append(int(pid))
            except OSError:
                pass
        return [first] + children

    def signal(self, what):
        for pid in self.pids():
            try:
                os.kill(pid, what)
            except ProcessLookupError:
                pass

    def crash(self):
        """As a power cut would: everything at once, nothing cleared up."""
        killed = self.pids()
        self.signal(signal.SIGKILL)
        # the next start looks whether anybody still uses its memory; nobody may be there to bury the dead
        while any(alive(p) for p in killed):
            time.sleep(0.01)

    def psql(self, sql, database="verbatim", user="postgres"):
        done = subprocess.run([os.path.join(self.bin, "psql"), "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port),
                               "-U", user, "-d", database, "-c", sql], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        return done.stdout.strip()

    def environment(self, database="verbatim", port=None):
        return {"VERBATIM_DB_URL": "jdbc:postgresql://127.0.0.1:%d/%s" % (port or self.port, database),
                "VERBATIM_DB_USERNAME": "verbatim", "VERBATIM_DB_PASSWORD": "verbatim"}


def alive(pid):
    try:
        return open("/proc/%d/cmdline" % pid).read() != ""
    except OSError:
        return False


class Node(Server):
    """One product. Nodes that share a database share the key that signs tokens too."""

    password = secrets.token_urlsafe(18)

    def __init__(self, work, environment=None, key=None, port=None, before=(), options=(), jar=JAR):
        port = port or free_port()
        self.data = os.path.join(work, "node-%d" % port)
        os.makedirs(self.data, exist_ok=True)
        os.chmod(self.data, 0o711)
        self.log = os.path.join(work, "node-%d.log" % port)
        key = ["-Dverbatim.access.key-file=" + key] if key else []
        self.again = dict(work=work, environment=environment, key=key[0].split("=")[1] if key else None, port=port, before=before, options=options, jar=jar)
        words = ["-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dquarkus.http.host=127.0.0.1", *key, *options]
        launcher = os.path.join(os.path.dirname(jar), "verbatim")
        started = [java(), *words, "-jar", jar]
        said = {}
        if os.path.exists(launcher + ".aot"):  # as it runs where it was trained; its own settings of the JVM go behind ours
            started, said = [launcher], {"JDK_JAVA_OPTIONS": " ".join(words), "JAVA_HOME": os.path.dirname(os.path.dirname(os.path.realpath(shutil.which(java()))))}
        super().__init__([*before, *started], port, "/q/health/ready", self.log,
                         {"VERBATIM_DATA": self.data, "VERBATIM_HTTP_PORT": str(port), "VERBATIM_ADMIN_PASSWORD": self.password, **said, **(environment or {})})

    def kill(self):
        self.process.kill()
        self.process.wait()

    def restarted(self):
        return Node(**self.again)


class Call:
    """What came back: `status` is 0 where nothing did."""

    def __init__(self, status, headers, body, seconds):
        self.status, self.headers, self.body, self.seconds = status, headers, body, seconds

    def json(self):
        return json.loads(self.body)


class Editor:
    """Speaks to one node after another as one person, over a connection that is kept."""

    def __init__(self, node, username="admin", password=None, timeout=60):
        self.port, self.timeout, self.connection, self.token = node.port, timeout, None, None
        self.username, self.password = username, password or Node.password

    def signs_in(self):
        form = urllib.parse.urlencode({"grant_type": "password", "username": self.username, "password": self.password})
        answer = self.call("POST", "/access/v1/token", form, {"Content-Type": "application/x-www-form-urlencoded"})
        if answer.status != 200:
            raise SystemExit("cannot sign in: %s %s" % (answer.status, answer.body[:500]))
        self.token = answer.json()["access_token"]
        return self

    def call(self, method, path, body=None, headers=None):
        begun = time.time()
        text = None if body is None else (body if isinstance(body, str) else json.dumps(body)).encode()
        headers = {"Content-Type": "application/json", **({"Authorization": "Bearer " + self.token} if self.token else {}), **(headers or {})}
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
            self.connection.request(method, path, text, headers)
            answer = self.connection.getresponse()
            return Call(answer.status, answer.headers, answer.read(), time.time() - begun)
        except (OSError, http.client.HTTPException):
            if self.connection:
                self.connection.close()
            self.connection = None
            return Call(0, {}, b"", time.time() - begun)

    def must(self, method, path, body=None, headers=None):
        answer = self.call(method, path, body, headers)
        if answer.status not in (200, 201, 204):
            raise SystemExit("%s %s: %d %s" % (method, path, answer.status, answer.body.decode()[:2000]))
        return answer


def story(number, words=60):
    """A small story that nobody else writes."""
    text = " ".join("word%d" % (number * 7919 % (n + 3)) for n in range(words))
    return {"language": "en", "headline": "Fault story %d" % number, "slug": "fault-%d" % number,
            "body": [{"type": "paragraph", "id": "p1", "text": "Number %d. %s “Ça va – déjà” 🌫️." % (number, text)}]}


def digest(value):
    """Of a story; without its slug, which publishing fills in."""
    value = {**value, "slug": None}
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def verdict(name, ok, words):
    print("%-4s %-6s %s" % (name, "ok" if ok else "FAILED", words), flush=True)
    return ok
