"""The other end of `maatlat lsp`: bytes to its standard input, and a strict reader of its standard output."""
import json
import subprocess
import threading
import time

PATIENCE = 10  # Seconds; only a server that hangs makes a test wait so long.


def frame(content):
    """A message with its header; `content` is what becomes JSON, or the bytes themselves."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def request(id, method, params=None):
    return {"jsonrpc": "2.0", "id": id, "method": method} | ({} if params is None else {"params": params})


def notification(method, params=None):
    return {"jsonrpc": "2.0", "method": method} | ({} if params is None else {"params": params})


class Peer:
    """Not a client library: it sends what it is told to, right or wrong."""

    def __init__(self, maatlat, reads=True):
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([maatlat, "lsp"], stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0)
        self.messages = []
        self.garbage = None  # What stood on standard output and is no protocol.
        self._arrival = threading.Condition()
        self._ids = 0
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read, self._read_errors)]
        self.errors = b""
        if reads:
            self.start_reading()

    def start_reading(self):
        for reader in self._readers:
            reader.start()

    # Sending

    def send(self, *contents):
        self.write(b"".join(map(frame, contents)))

    def write(self, data):
        # Unbuffered, so one call may take a part only.
        view = memoryview(data)
        while view:
            view = view[self.process.stdin.write(view):]

    def notify(self, method, params=None):
        self.send(notification(method, params))

    def ask(self, method, params=None, patience=PATIENCE):
        """Sends a request; its answer."""
        self._ids += 1
        id = f"vraag-{self._ids}"
        self.send(request(id, method, params))
        return self.answer(id, patience)

    def initialize(self, capabilities=None, **others):
        answer = self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}} | others)
        self.notify("initialized", {})
        return answer["result"]

    def open(self, uri, text, version=1):
        item = {"uri": uri, "languageId": "plaintext", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": changes})

    def pull(self, uri, patience=PATIENCE):
        """The diagnostics of a document, asked for."""
        return self.ask("textDocument/diagnostic", {"textDocument": {"uri": uri}}, patience)["result"]["items"]

    # Receiving

    def answers(self, id):
        return [message for message in self.messages if "method" not in message and message.get("id") == id]

    def answer(self, id, patience=PATIENCE):
        return self.wait(lambda message: "method" not in message and message.get("id") == id, patience)

    def error(self, code, patience=PATIENCE, since=0):
        """The first error with a code, since so many messages."""
        return self.wait(lambda message: message.get("error", {}).get("code") == code, patience, since)

    def published(self, uri, version, patience=PATIENCE):
        """The diagnostics that were sent for a version of a document."""

        def fits(message):
            params = message.get("params") or {}
            is_told = message.get("method") == "textDocument/publishDiagnostics"
            return is_told and (params["uri"], params.get("version")) == (uri, version)

        return self.wait(fits, patience)["params"]["diagnostics"]

    def wait(self, fits, patience=PATIENCE, since=0):
        """The first message, come or still to come, that fits."""
        deadline = time.monotonic() + patience
        seen = since
        with self._arrival:
            while True:
                for message in self.messages[seen:]:
                    seen += 1
                    if fits(message):
                        return message
                ended = not self._readers[0].is_alive()
                if ended or not self._arrival.wait(timeout=max(0, deadline - time.monotonic())):
                    what = "the server ended" if ended else "no such message in time"
                    raise AssertionError(f"{what}; the last: {str(self.messages[-2:])[-600:]}; {self.errors.decode()}")

    def _read(self):
        stream = self.process.stdout
        buffer = bytearray()
        try:
            while chunk := stream.read(1 << 20):
                buffer += chunk
                taken = self._take(buffer)
                with self._arrival:
                    self.messages += taken
                    self._arrival.notify_all()
        except (ValueError, OSError) as error:
            self.garbage = f"{error}: {bytes(buffer[:200])}"
        finally:
            if buffer and not self.garbage:
                self.garbage = f"half a message: {bytes(buffer[:200])}"
            with self._arrival:
                self._arrival.notify_all()

    def _take(self, buffer):
        """Takes the complete messages off the start of a buffer; nothing else may stand there."""
        taken = []
        start = 0
        while (end := buffer.find(b"\r\n\r\n", start)) >= 0:
            name, _, length = bytes(buffer[start:end]).partition(b": ")
            if name != b"Content-Length":
                raise ValueError("no header")
            body = bytes(buffer[end + 4:end + 4 + int(length)])
            if len(body) < int(length):
                break
            message = json.loads(body.decode("utf-8"))
            if message.get("jsonrpc") != "2.0":
                raise ValueError("no message")
            taken.append(message)
            start = end + 4 + int(length)
        del buffer[:start]
        return taken

    def _read_errors(self):
        self.errors = self.process.stderr.read()

    # The end

    def wait_for_end(self, patience=PATIENCE):
        """The exit status."""
        return self.process.wait(timeout=patience)

    def leave(self):
        """Takes leave as a client should, and checks that all was as it should be; the exit status."""
        assert self.ask("shutdown")["result"] is None
        self.notify("exit")
        status = self.wait_for_end()
        for reader in self._readers:
            reader.join(PATIENCE)
        assert self.garbage is None, self.garbage
        assert self.errors == b"", self.errors.decode()
        return status

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except OSError:
                pass
