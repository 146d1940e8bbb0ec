"""Requests through a chain of middleware, with routes by decorator."""

from typing import Callable, TypedDict


class Request(TypedDict, total=False):
    method: str
    path: str
    user: str
    body: bytes


class Response(TypedDict):
    status: int
    body: str
    headers: dict[str, str]


Handler = Callable[[Request], Response]
Middleware = Callable[[Handler], Handler]

routes: dict[tuple[str, str], Handler] = {}
journal: list[str] = []


class HttpError(Exception):
    status: int = 500

    def __init__(self, message: str = "oops") -> None:
        super().__init__(message)
        self.message = message


class NotFound(HttpError):
    status = 404


class Unauthorized(HttpError):
    status = 401


def response(body: str, status: int = 200, **headers: str) -> Response:
    return {"status": status, "body": body, "headers": headers}


def route(path: str, method: str = "GET") -> Callable[[Handler], Handler]:
    def register(handler: Handler) -> Handler:
        routes[method, path] = handler
        return handler

    return register


@route("/")
def index(request: Request) -> Response:
    return response("hello " + request.get("user", "stranger"), lang="en")


@route("/echo", method="POST")
def echo(request: Request) -> Response:
    return response(request["body"].decode().upper(), 201)


@route("/fail")
def fail(request: Request) -> Response:
    return response(str(1 // (len(request) - 2)))


def dispatch(request: Request) -> Response:
    handler = routes.get((request.get("method", "GET"), request["path"]))
    if handler is None:
        raise NotFound(request["path"])
    return handler(request)


def errors(inner: Handler) -> Handler:
    def handle(request: Request) -> Response:
        try:
            return inner(request)
        except HttpError as e:
            return response(e.message, e.status)
        except (KeyError, ArithmeticError) as e:
            return response(f"{type(e).__name__}: {e}", 500)

    return handle


def logging(prefix: str) -> Middleware:
    def wrap(inner: Handler) -> Handler:
        count = 0

        def handle(request: Request) -> Response:
            nonlocal count
            count += 1
            journal.append(f"{prefix}{count} {request.get('path')}")
            result = inner(request)
            result["headers"]["x-count"] = str(count)
            return result

        return handle

    return wrap


def auth(inner: Handler) -> Handler:
    def handle(request: Request) -> Response:
        if request.get("path", "").startswith("/fail") and "user" not in request:
            raise Unauthorized
        return inner(request)

    return handle


def chain(handler: Handler, *middleware: Middleware) -> Handler:
    for wrap in reversed(middleware):
        handler = wrap(handler)
    return handler


app = chain(dispatch, logging("#"), errors, auth)
requests: list[Request] = [
    {"path": "/"}, {"path": "/", "user": "ann"}, {"path": "/echo", "method": "POST", "body": b"hi"},
    {"path": "/echo", "method": "POST"}, {"path": "/nope"}, {"path": "/fail"}, {"path": "/fail", "user": "x"}, {},
]
for request in requests:
    print(app(request))
print(journal, sorted(routes))
