# SPDX-License-Identifier: Apache-2.0
"""Starts and stops servers, and speaks to the product's desk as an editor would."""
import http.client, json, os, re, secrets, shutil, signal, socket, subprocess, tempfile, threading, time, urllib.parse


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def java():
    """A JDK 25 or newer: JAVA_HOME where it is one, else what lies beside it or on the path."""
    homes = [os.environ.get("JAVA_HOME", "")] + sorted(
        (os.path.join("/usr/lib/jvm", d) for d in os.listdir("/usr/lib/jvm")), reverse=True
    ) if os.path.isdir("/usr/lib/jvm") else [os.environ.get("JAVA_HOME", "")]
    for command in [os.path.join(h, "bin", "java") for h in homes if h] + ["java"]:
        try:
            said = subprocess.run([command, "-version"], capture_output=True, text=True).stderr
            if int(said.split('"')[1].split(".")[0]) >= 25:
                return command
        except (OSError, IndexError, ValueError):
            pass
    raise SystemExit("no JDK 25 or newer found: set JAVA_HOME")


def with_package(work, package, script):
    """The script in a directory where node finds the package, NAME@VERSION, which is fetched where it is not there yet."""
    os.makedirs(work, exist_ok=True)
    if not os.path.isdir(os.path.join(work, "node_modules", package.split("@")[0])):
        subprocess.run(["npm", "install", "--prefix", work, "--no-save", "--no-audit", "--no-fund", "--silent", package], check=True)
    return shutil.copy(script, work)


class Server:
    """One process that answers HTTP; ended by its own number."""

    def __init__(self, command, port, ready, log, environment=None, pause=0.02):
        self.port, self.base = port, "http://127.0.0.1:%d" % port
        begun = time.time()
        self.process = subprocess.Popen(command, stdout=open(log, "ab"), stderr=subprocess.STDOUT,
                                        env=dict(os.environ, **(environment or {})))
        while self.get(ready) != 200:
            if self.process.poll() is not None:
                raise SystemExit("%s ended with %s, see %s" % (command, self.process.returncode, log))
            if time.time() - begun > 300:
                self.stop()
                raise SystemExit("%s gave no 200 within 300 s, see %s" % (command, log))
            time.sleep(pause)
        self.started_in = time.time() - begun

    def get(self, path):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return None

    def pids(self):
        return [self.process.pid]

    def cpu(self):
        """Seconds of processor used so far, its children's and the database's too."""
        parents, used = {}, {}
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                fields = open("/proc/%s/stat" % pid).read().rpartition(")")[2].split()
                parents[int(pid)], used[int(pid)] = int(fields[1]), int(fields[11]) + int(fields[12])
            except OSError:
                pass
        tree = set(self.pids())
        while more := {p for p, parent in parents.items() if parent in tree} - tree:
            tree |= more
        return sum(used.get(p, 0) for p in tree) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident MiB of this process alone."""
        status = open("/proc/%d/status" % self.process.pid).read()
        return int(status.split("VmRSS:")[1].split()[0]) // 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Product(Server):
    """The packaged product on a directory and port of its own; without limits for single clients, since one measures as many."""

    UNLIMITED = {"verbatim.http.desk-rate": 0, "verbatim.http.content-rate": 0}

    def __init__(self, jar, data, shelf=True, settings=UNLIMITED, environment=None):
        port, self.data = free_port(), data
        self.password = secrets.token_urlsafe(18)
        command = [java(), "-Dquarkus.http.host=127.0.0.1", "-Dverbatim.delivery.shelf=%s" % str(shelf).lower(),
                   *("-D%s=%s" % setting for setting in settings.items()), "-jar", jar]
        super().__init__(command, port, "/q/health/ready", os.path.join(os.path.dirname(os.path.abspath(data)), "product.log"),
                         {"VERBATIM_DATA": data, "VERBATIM_HTTP_PORT": str(port), "VERBATIM_ADMIN_PASSWORD": self.password,
                          **(environment or {})})

    def pids(self):
        return [self.process.pid, int(open(os.path.join(self.data, "postgres", "postmaster.pid")).readline())]

    def database(self):
        """How psql and pgbench reach the embedded database."""
        port = open(os.path.join(self.data, "postgres", "postmaster.pid")).read().splitlines()[3]
        password = open(os.path.join(self.data, "database-password")).read().strip()
        return ["-h", "127.0.0.1", "-p", port, "-U", "verbatim"], dict(os.environ, PGPASSWORD=password)

    def sql(self, text, given=None):
        """What psql answers there, without headings."""
        reach, environment = self.database()
        return subprocess.run(["psql", *reach, "-d", "verbatim", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text], input=given,
                              env=environment, check=True, capture_output=True, text=True).stdout.strip()


def wrk(base, connections, seconds, *given):
    """What ask.lua tells of so many connections for so long; `given` are the file with what is asked, and more."""
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ask.lua")
    said = subprocess.run(["wrk", "--latency", "-t2", "-c%d" % connections, "-d%ds" % seconds, "--timeout", "30s", "-s", script, base,
                           "--", *given], capture_output=True, text=True).stdout
    found = re.search(r"^RESULT (.*)$", said, re.M)
    if not found:
        raise SystemExit(said)
    kinds = re.search(r"^connect .*$", said, re.M)
    if kinds:
        print("errors: " + kinds.group())
    return json.loads(found.group(1))


def within(keep, main):
    """Does its work in the directory that is to be kept, or in one that is not."""
    if keep:
        os.makedirs(keep, exist_ok=True)
        main(os.path.abspath(keep))
    else:
        with tempfile.TemporaryDirectory() as directory:
            main(directory)


class Desk:
    """One editor at work, with one connection."""

    def __init__(self, product):
        self.connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=60)
        form = urllib.parse.urlencode({"grant_type": "password", "username": "admin", "password": product.password})
        self.headers = {}
        token = self.says("POST", "/access/v1/token", form, {"Content-Type": "application/x-www-form-urlencoded"})
        self.headers = {"Authorization": "Bearer " + token["access_token"]}

    def says(self, method, path, body, headers=None):
        text = body if isinstance(body, str) else json.dumps(body)
        self.connection.request(method, path, text.encode(), {"Content-Type": "application/json", **self.headers, **(headers or {})})
        answer = self.connection.getresponse()
        read = answer.read()
        if answer.status not in (200, 201):
            raise SystemExit("%s %s: %d %s" % (method, path, answer.status, read.decode()[:2000]))
        return json.loads(read)

    def publishes(self, story):
        article = self.says("POST", "/desk/v1/articles", story)
        tag = {"If-Match": '"%d"' % article["revision"]}
        return self.says("PUT", "/desk/v1/articles/%s/publication" % article["id"], {}, tag)


def furnish(desk, corpus):
    """What stories refer to: a section, the tags, and the ids of speakers and photos, which it answers."""
    desk.says("POST", "/desk/v1/sections", {"slug": "bench", "name": "Bench", "order": 1})
    for tag in corpus.tags:
        desk.says("POST", "/desk/v1/tags", {"slug": tag, "name": tag.capitalize(), "order": 1})
    speakers = [(name, desk.says("POST", "/desk/v1/speakers", {"kind": "person", "name": name})["id"]) for name in corpus.speakers]
    media = [desk.says("POST", "/desk/v1/media", {"url": "https://pictures.example/%d.jpg" % n, "width": 1600, "height": 900})["id"]
             for n in range(300)]
    return speakers, media


def load(product, corpus, editors=6):
    """Writes and publishes every article through the desk; answers with the seconds it took."""
    speakers, media = furnish(Desk(product), corpus)
    stories, lock, begun = iter(corpus.story(n, speakers, media) for n in range(1, corpus.articles + 1)), threading.Lock(), time.time()

    def work(editor):
        while True:
            with lock:
                story = next(stories, None)
            if story is None:
                return
            editor.publishes(story)

    threads = [threading.Thread(target=work, args=(Desk(product),)) for _ in range(editors)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return time.time() - begun
