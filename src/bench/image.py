#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Does what docker/Dockerfile says without Docker, and starts what comes out as its container would be started.

usage: image.py [--keep DIR]

Needs root, Linux with overlay, and a JDK 25; ./mvnw package first. In the place of the base image stands this machine's own
system, under a layer a stage: COPY, RUN, USER, WORKDIR and ENV are done in it, line by line. Then the last stage's ENTRYPOINT
runs in it as its user, without a capability, with the root file system read-only but for the volume and /tmp, until its
HEALTHCHECK is content, and an article is written, published and read; and again with a database made before.
"""
import argparse, json, os, re, shlex, shutil, subprocess, tempfile, time
from product import Desk, Server, free_port, java

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--keep", help="work in this directory and leave it mounted")
asked = options.parse_args()


def instructions(file):
    """Name and words of each, continued lines joined."""
    lines = [line for line in open(file, encoding="utf-8").read().splitlines() if not line.lstrip().startswith("#")]
    for line in "\n".join(lines).replace("\\\n", " ").splitlines():
        if line.strip():
            name, _, words = line.strip().partition(" ")
            yield name.upper(), words.strip()


def command(words):
    """As Docker reads it: JSON runs as it is, anything else by a shell."""
    return json.loads(words) if words.startswith("[") else ["/bin/sh", "-c", words]


class Stage:
    """What one FROM … says: a layer over those it stands on, and what is to be known of the image."""

    def __init__(self, work, name, base):
        self.name, self.work = name, os.path.join(work, name)
        self.lower = base.layers() if base else ["/"]
        self.user = base.user if base else "root"
        self.directory = base.directory if base else "/"
        home = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which(java()))))
        # of the base image's own environment, what it promises: a JDK on the path
        self.env = dict(base.env) if base else {"JAVA_HOME": home, "PATH": home + "/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
        self.entrypoint, self.health, self.volumes = None, None, []
        for part in ("upper", "scratch", "root"):
            os.makedirs(os.path.join(self.work, part))

    def layers(self):
        return [os.path.join(self.work, "upper"), *self.lower]

    def run(self, words, mounts="", sealed=False, before=(), **more):
        """One command in this file system; what it leaves stays in its layer, unless it is sealed."""
        root = os.path.join(self.work, "root")
        layers = (["lowerdir=" + ":".join(self.layers())] if sealed else
                  ["lowerdir=" + ":".join(self.lower), "upperdir=%s/upper" % self.work, "workdir=%s/scratch" % self.work])
        script = """set -e
            mount -t overlay -o %s%s overlay %s; cd %s
            mount -t proc proc proc; mount --rbind /dev dev; mount -t tmpfs -o mode=1777 tmpfs tmp; %s
            exec "$@" """ % ("ro," if sealed else "", ",".join(layers), root, root, mounts)
        confined = ["chroot", root, "/usr/bin/env", "--chdir=" + self.directory, "-i", *("%s=%s" % e for e in self.env.items()), *before]
        return subprocess.Popen(["unshare", "--mount", "sh", "-c", script, "sh", *confined, *words], **more)

    def as_user(self):
        return [] if self.user == "root" else ["setpriv", "--reuid=10001", "--regid=10001", "--clear-groups", "--no-new-privs"]

    def do(self, name, words, stages):
        if name == "RUN":
            done = self.run(command(words), before=self.as_user())
            if done.wait():
                raise SystemExit("RUN %s: exit code %d" % (words, done.returncode))
        elif name == "COPY":
            flags = re.findall(r"--(\S+)=(\S+)", words)
            *sources, target = [w for w in words.split() if not w.startswith("--")]
            of = dict(flags).get("from")
            for source in sources:
                where = os.path.join(stages[of].work, "upper", source.lstrip("/")) if of else os.path.join(ROOT, source)
                to = os.path.join(self.work, "upper", target.lstrip("/"))
                os.makedirs(to if target.endswith("/") else os.path.dirname(to), exist_ok=True)
                if os.path.isdir(where):
                    shutil.copytree(where, to, symlinks=True)
                else:
                    shutil.copy2(where, to)
        elif name == "ENV":
            self.env.update(pair.split("=", 1) for pair in shlex.split(words))
        elif name == "USER":
            self.user = words
        elif name == "WORKDIR":
            self.directory = words
        elif name == "VOLUME":
            self.volumes.append(words)
        elif name == "ENTRYPOINT":
            self.entrypoint = command(words)
        elif name == "HEALTHCHECK":
            self.health = command(words.partition("CMD ")[2])
        elif name != "EXPOSE":
            raise SystemExit("no idea how to do " + name)

    def size(self):
        return sum(os.lstat(os.path.join(d, f)).st_size for d, _, files in os.walk(os.path.join(self.work, "upper")) for f in files) >> 20


class Container(Server):
    """The image's entry point at work."""

    def __init__(self, image, volume, log, password):
        self.image, self.password, port = image, password, free_port()
        image.env.update(VERBATIM_HTTP_PORT=str(port), VERBATIM_ADMIN_PASSWORD=password)
        mounts = "mount --bind %s .%s; " % (volume, image.volumes[0])
        begun = time.time()
        self.port, self.base = port, "http://127.0.0.1:%d" % port
        self.process = image.run(image.entrypoint, mounts, sealed=True, before=[*image.as_user(), "--bounding-set=-all"],
                                 stdout=open(log, "ab"), stderr=subprocess.STDOUT)
        while image.run(image.health, mounts, sealed=True, before=image.as_user(), stderr=subprocess.DEVNULL).wait():
            if self.process.poll() is not None or time.time() - begun > 300:
                raise SystemExit("never healthy:\n" + open(log).read()[-3000:])
            time.sleep(0.1)
        self.started_in = time.time() - begun

    def facts(self):
        """Who it runs as and what it may write, as the kernel says."""
        status = dict(line.split(":\t", 1) for line in open("/proc/%d/status" % self.process.pid).read().splitlines() if ":\t" in line)
        written = [p for p in ("/opt/verbatim/verbatim", "/var/lib/verbatim", "/etc/passwd", "/usr/bin", "/tmp", "/var/lib/verbatim/data")
                   if subprocess.run(["nsenter", "--target", str(self.process.pid), "--mount", "--root", *self.image.as_user(), "test", "-w", p]).returncode == 0]
        root = [line.split()[3] for line in open("/proc/%d/mounts" % self.process.pid) if line.split()[1] == "/"][0].split(",")[0]
        return status["Uid"].split()[0], status["CapBnd"], status["NoNewPrivs"], root, written


def main(work):
    os.chmod(work, 0o755)
    stages, order = {}, []
    for name, words in instructions(os.path.join(ROOT, "docker", "Dockerfile")):
        if name == "FROM":
            base, _, alias = words.partition(" AS ")
            order.append(Stage(work, alias or "image", stages.get(base)))
            stages[order[-1].name] = order[-1]
        else:
            order[-1].do(name, words, stages)
    image = order[-1]
    print("built: " + ", ".join("%s %d MiB" % (s.name, s.size()) for s in order if s.size()), flush=True)
    volume = os.path.join(work, "volume")
    os.makedirs(volume)
    os.chown(volume, 10001, 10001)
    for attempt in ("with nothing in its volume", "again"):
        container = Container(image, volume, os.path.join(work, "container.log"), "a long enough password")
        try:
            uid, capabilities, privileges, root, written = container.facts()
            print("healthy %s in %.2f s, %d MiB: user %s, capabilities %s, no new privileges %s, root file system %s, may write %s" % (
                attempt, container.started_in, container.memory(), uid, capabilities, privileges, root, " ".join(written)), flush=True)
            if (uid, int(capabilities, 16), privileges, root, written) != ("10001", 0, "1", "ro", ["/tmp", "/var/lib/verbatim/data"]):
                raise SystemExit("that is not what the image promises")
            story = {"language": "en", "headline": "From the image, " + attempt, "slug": "image-" + attempt.split()[0],
                     "body": [{"type": "paragraph", "id": "p1", "text": "It rained in Ostbrück."}]}
            Desk(container).publishes(story)
            if container.get("/content/v1/articles/" + story["slug"]) != 200:
                raise SystemExit("published and not there")
        finally:
            container.stop()
        print("published, read, and ended with %d" % container.process.returncode, flush=True)
        if container.process.returncode not in (0, 143):
            raise SystemExit(open(os.path.join(work, "container.log")).read()[-3000:])


if os.geteuid():
    raise SystemExit("needs root, to mount what Docker would mount")
work = os.path.abspath(asked.keep) if asked.keep else tempfile.mkdtemp(prefix="verbatim-image-")
os.makedirs(work, exist_ok=True)
# a file system of its own: layers must not lie within the system that they lie on
subprocess.run(["mount", "-t", "tmpfs", "tmpfs", work], check=True)
try:
    main(work)
finally:
    if not asked.keep:
        subprocess.run(["umount", work], check=True)
        os.rmdir(work)
