"""The benchmark's client counts what a browser would fetch for a page, as sent and unpacked."""

from __future__ import annotations

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from evaluation.loopback import Client, page_weight, search_path

PAGE = """<!doctype html>
<link rel="stylesheet" href="/static/a.css?v=1&amp;x=2"><link rel="canonical" href="/elsewhere">
<link rel="icon" href="data:image/svg+xml,x"><script src="/static/a.js" defer></script><a href="/documents">Văn bản</a>
<img src="https://elsewhere.invalid/x.png"><img src="small.svg">"""
SITE = {
    "/search?q=a": ("text/html; charset=utf-8", PAGE),
    "/static/a.css?v=1&x=2": ("text/css", "body{background:url('b.woff2')}" + " " * 5000),
    "/static/a.js": ("text/javascript", "let x = 'url(not-css.png)';"),
    "/static/b.woff2": ("font/woff2", "font"),
    "/small.svg": ("image/svg+xml", "<svg/>"),
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        kind, text = SITE.get(self.path, ("text/plain", ""))
        body = gzip.compress(text.encode())
        self.send_response(200 if self.path in SITE else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def client():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    with Client(server.server_address[1]) as made:
        yield made
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_weighed_with_all_it_fetches_and_nothing_else(client):
    assert set(page_weight(client, "/search?q=a")) == set(SITE)


def test_what_is_sent_and_what_it_unpacks_to_are_told_apart(client):
    reply = client.get("/static/a.css?v=1&x=2")
    assert reply.status == 200
    assert len(reply.body) > 5000 > reply.transferred
    assert reply.ms > 0


def test_what_is_missing_is_a_reply_too(client):
    assert client.get("/nowhere").status == 404


def test_a_query_stands_quoted_in_its_address():
    assert search_path("y tế & 1%") == "/api/search?q=y%20t%E1%BA%BF%20%26%201%25"
    assert search_path("a", page=True) == "/search?q=a"
