"""A real browser for checks: Chromium without a window, told what to do by its DevTools protocol, and a server for it."""
import functools, http.server, json, os, pathlib, subprocess, tempfile, threading, time, urllib.request
import websocket


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a site as a careful host does: nothing but its own files may be used."""
    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'"
                         if self.path.endswith(".svg") else "default-src 'self'")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments):
        pass

    def send_error(self, code, message=None, explain=None):
        """What is not there has a page of the site, where it has one."""
        page = pathlib.Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(page.stat().st_size))
        self.end_headers()
        self.wfile.write(page.read_bytes())


def serve(folder, port=0):
    """The address of a folder, at this port or any that is free."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


class Browser:
    """A tab of a browser of its own."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", f"--user-data-dir={self.folder.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = pathlib.Path(self.folder.name, "DevToolsActivePort")
        for _ in range(600):
            if port.exists() and port.read_text().strip():
                break
            time.sleep(0.05)
        number = port.read_text().split()[0]
        request = urllib.request.Request(f"http://127.0.0.1:{number}/json/new?about:blank", method="PUT")
        with urllib.request.urlopen(request) as answer:
            address = json.load(answer)["webSocketDebuggerUrl"]
        self.socket = websocket.create_connection(address, timeout=120, suppress_origin=True)
        self.count, self.events = 0, []
        for domain in "Page", "Runtime", "Network", "Log":
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def receive(self):
        message = json.loads(self.socket.recv())
        if "method" in message:
            self.events.append(message)
        return message

    def call(self, method, **parameters):
        self.count += 1
        number = self.count
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = self.receive()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]

    def run(self, code):
        """The value of an expression in the page."""
        result = self.call("Runtime.evaluate", expression=code, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(json.dumps(result["exceptionDetails"])[:600])
        return result["result"].get("value")

    def open(self, address):
        """Loads a page, and returns what went wrong: errors of scripts, and what was refused or not found."""
        self.events.clear()
        if "loaderId" not in self.call("Page.navigate", url=address):
            # The page is there already.
            self.call("Page.reload")
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.receive()
        # Whatever the page still has to say comes before the answer to this.
        self.run("new Promise((done) => setTimeout(done, 20))")
        return self.faults()

    def faults(self):
        found = []
        for event in self.events:
            parameters = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                found.append(json.dumps(parameters["exceptionDetails"])[:300])
            elif event["method"] == "Log.entryAdded" and parameters["entry"]["level"] == "error" and not parameters["entry"].get("url", "").endswith("/favicon.ico"):
                found.append(parameters["entry"]["text"] + " " + parameters["entry"].get("url", ""))
        return found

    def show(self, width, is_dark=False, height=900):
        """As on a screen that wide, light or dark."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}])

    def wait(self, code):
        """Waits until something is so in the page."""
        for _ in range(3000):
            if self.run(code):
                return
            time.sleep(0.02)
        raise RuntimeError(f"not in time: {code}")

    def press(self, key, code=0, text="", modifiers=0):
        """Presses a key, as somebody at a keyboard does; with Ctrl it is 2."""
        for kind in "keyDown", "keyUp":
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, modifiers=modifiers,
                      **({"text": text} if kind == "keyDown" and text else {}))

    def picture(self, path):
        """The whole page as a picture."""
        import base64
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 16000), "scale": 1}
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))
