"""Endpoints that read their own query string answer past FastAPI, and look the same from outside."""

from __future__ import annotations

import pytest
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.testclient import TestClient

from search_api import problems
from search_api.direct import direct_routes
from search_api.metrics import Metrics, MetricsMiddleware
from search_api.parameters import ParameterError


@pytest.fixture
def router():
    router = APIRouter(prefix="/api")

    @router.get("/plain")
    def plain(request: Request) -> Response:
        if "q" not in request.query_params:
            raise ParameterError("q", "còn trống")
        return Response(request.query_params["q"])

    @router.get("/things/{name}")
    def thing(name: str, request: Request) -> Response:
        return Response(f"{name} {request.url.query}")

    @router.get("/quick")
    async def quick(request: Request) -> Response:
        return Response(request.url.path)

    return router


@pytest.fixture
def metrics():
    return Metrics(dict)


@pytest.fixture
def client(router, metrics):
    app = FastAPI()
    app.add_middleware(MetricsMiddleware, metrics=metrics)
    problems.install(app)
    app.router.routes.extend(direct_routes(router))
    app.include_router(router)
    return TestClient(app)


def test_only_plain_functions_of_the_request_go_the_direct_way(router):
    assert [route.path for route in direct_routes(router)] == ["/api/plain"]


def test_every_endpoint_answers(client):
    assert client.get("/api/plain?q=y tế").text == "y tế"
    assert client.get("/api/things/a?b=c").text == "a b=c"
    assert client.get("/api/quick").text == "/api/quick"


def test_an_error_is_told_as_everywhere(client):
    told = client.get("/api/plain")
    assert (told.status_code, told.json()["parameter"]) == (400, "q")


@pytest.mark.parametrize("method", ["POST", "HEAD", "DELETE"])
def test_another_method_is_refused_with_the_one_allowed(client, method):
    told = client.request(method, "/api/plain?q=a")
    assert (told.status_code, told.headers["allow"]) == (405, "GET")


def test_it_is_counted_under_its_path_and_described(client, metrics):
    client.get("/api/plain?q=a")
    assert b'route="/api/plain",status="200"} 1.0' in metrics.text()
    assert "/api/plain" in client.get("/openapi.json").json()["paths"]
