# SPDX-License-Identifier: Apache-2.0
"""What the scripts beside this one share: the product in a directory of its own, samples of time, and verdicts."""
import http.client, os, sys, tempfile, threading, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path.insert(0, os.path.dirname(HERE))
from product import Desk, Product, free_port, load  # noqa: E402
from corpus import Corpus  # noqa: E402

JAR = os.path.join(ROOT, "target", "quarkus-app", "quarkus-run.jar")
verdicts = []


def directory():
    """Where the database's own user may pass through as well."""
    work = tempfile.mkdtemp(prefix="verbatim-faults-")
    os.chmod(work, 0o755)
    os.makedirs(os.path.join(work, "data"))
    return work


def started(settings=None, **more):
    if not os.path.exists(JAR):
        raise SystemExit("package it first: ./mvnw package")
    work = directory()
    return Product(JAR, os.path.join(work, "data"), settings=settings or {}, **more)


def ask(port, method, path, headers=None, body=None, timeout=30):
    """Status, seconds, headers; None where there was no answer."""
    begun = time.time()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        answer.read()
        return answer.status, time.time() - begun, answer.headers
    except OSError:
        return None, time.time() - begun, {}
    finally:
        connection.close()


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def holds(name, figure, fine):
    verdicts.append(fine)
    print("%-62s %s: %s" % (name, figure, "holds" if fine else "MISSES"), flush=True)


def finish():
    raise SystemExit(0 if all(verdicts) else 1)


def open_connections(port):
    """How many clients the server on this port is connected to now."""
    count = 0
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in open(table).read().splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            count += int(local.split(":")[1], 16) == port and state == "01"
    return count


class Steady(threading.Thread):
    """Asks the same again and again until told to stop; keeps what came."""

    def __init__(self, port, path, headers=None, pause=0.0):
        super().__init__(daemon=True)
        self.port, self.path, self.headers, self.pause = port, path, headers or {}, pause
        self.seconds, self.statuses, self.going = [], [], True
        self.retry_after = 0

    def run(self):
        while self.going:
            status, seconds, headers = ask(self.port, "GET", self.path, self.headers)
            self.statuses.append(status)
            self.seconds.append(seconds)
            self.retry_after += status in (429, 503) and "Retry-After" in headers
            time.sleep(self.pause)

    def stop(self):
        self.going = False
        self.join()
        return self
