"""Serves AWS' APIs from memory on a free loopback port: prints its URL as the first line, ends with its input."""
import os
import sys
import threading

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server


class Silent(WSGIRequestHandler):
    def log_request(self, *_):
        pass


def end_with_input():
    while sys.stdin.buffer.read1():
        pass
    os._exit(0)


server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True,
                     request_handler=Silent)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
threading.Thread(target=end_with_input, daemon=True).start()
server.serve_forever()
