"""Runs a canister's Python under CPython and answers its messages as Kybra does.

Usage: canister.py PACKAGES, where PACKAGES goes on `sys.path`. A line of JSON on stdin is a message, and
each gets a line of JSON on stdout; in between, lines with "ask" are questions, answered on stdin.

Every message is handled in a forked child. Where the message is kept, the child goes on as the server and
the parent waits for it; where it is a query, or traps, the child ends and the parent has the state of
before. So a trap takes back everything.
"""

import contextlib
import copy
import io
import json
import keyword
import os
import signal
import struct
import sys
import types
import typing

sys.path.insert(0, sys.argv[1])

import kybra  # noqa: E402
from kybra import replica  # noqa: E402
from kybra.timers import Timers  # noqa: E402

TAKEN_BACK = 75
SECONDS = 20
COPIED_DEPTH = 20_000
_IN = open(0, "rb", buffering=0)
_OUT = open(os.dup(1), "wb", buffering=0)
os.dup2(2, 1)


class Rejected(Exception):
    """The message is answered with a rejection."""


def write(answer):
    _OUT.write(json.dumps(answer).encode() + b"\n")


def ask(**question):
    write(question)
    return json.loads(_IN.readline())


# Values as they come from Candid and go there, by the types of the service. -----------------------


def python_name(label):
    """The dict key of a Candid field: Python's keywords have one more underscore."""
    return label + "_" if keyword.iskeyword(label.rstrip("_")) else label


def fields_of(hint, names):
    """The annotations of a record's or variant's fields in their declared order."""
    declared = typing.get_type_hints(hint) if isinstance(hint, type) else {}
    return declared if set(declared) == set(names) else dict.fromkeys(names)


class Types:
    """Candid types as JSON, with the names that they refer to."""

    def __init__(self, env):
        self.env = env

    def trace(self, ty):
        while ty["kind"] == "var":
            ty = self.env[ty["name"]]
        return ty

    def is_tuple(self, ty):
        return all(label == str(at) for at, (label, _) in enumerate(ty["fields"])) and ty["fields"]

    def to_python(self, value, ty, hint=None):
        """The Python value of a Candid one; `hint` is the annotation, of which only services matter."""
        ty = self.trace(ty)
        kind = ty["kind"]
        inner = typing.get_args(hint) if hint is not None else ()
        if kind in ("null", "reserved"):
            return None
        if kind in ("bool", "text"):
            return value
        if kind == "principal":
            return kybra.Principal.from_str(value)
        if kind in ("float32", "float64"):
            return struct.unpack(">d", bytes.fromhex(value))[0]
        if kind == "blob":
            return bytes.fromhex(value)
        if kind == "vec":
            return [self.to_python(item, ty["item"], inner[0] if inner else None) for item in value]
        if kind == "opt":
            return self.to_python(value[0], ty["item"], inner[0] if inner else None) if value else None
        if kind == "record":
            if self.is_tuple(ty):
                hints = [*inner, *[None] * len(ty["fields"])]
                fields = zip(ty["fields"], hints)
                return tuple(self.to_python(value[label], field, of) for (label, field), of in fields)
            named = {python_name(label): (label, field) for label, field in ty["fields"]}
            fields = fields_of(hint, named).items()
            return {name: self.to_python(value[named[name][0]], named[name][1], of) for name, of in fields}
        if kind == "variant":
            [(label, held)] = value.items()
            cases = dict(ty["fields"])
            of_case = fields_of(hint, {python_name(name) for name in cases})[python_name(label)]
            return {python_name(label): self.to_python(held, cases[label], of_case)}
        if kind == "func":
            return (kybra.Principal.from_str(value[0]), value[1])
        if kind == "service":
            made = hint if isinstance(hint, type) else kybra.Service
            return made(kybra.Principal.from_str(value))
        return int(value)

    def to_candid(self, value, ty, hint=None):
        """The Candid value of a Python one, or the exception that Kybra raises."""
        ty = self.trace(ty)
        kind = ty["kind"]
        inner = [*typing.get_args(hint), None][0]
        if kind == "reserved":
            return None
        if kind == "empty":
            raise TypeError("value cannot be converted to Empty")
        if kind == "null":
            if value is not None:
                raise TypeError(f"expected NoneType but received {type(value).__name__}")
            return None
        if kind == "opt":
            return [] if value is None else [self.to_candid(value, ty["item"], inner)]
        if kind == "record":
            return self.record(value, ty, hint)
        if kind == "variant":
            return self.variant(value, ty, hint)
        if kind == "vec":
            self.expect(value, list)
            return [self.to_candid(item, ty["item"], inner) for item in value]
        if kind == "blob":
            octets = value if isinstance(value, bytes) else [int(self.integer(item, "nat8")) for item in value]
            return bytes(octets).hex()
        if kind == "principal":
            self.expect(value, kybra.Principal)
            return value.to_str()
        if kind == "func":
            return [value[0].to_str(), value[1]]
        if kind == "service":
            return value.canister_id.to_str()
        if kind in ("bool", "text"):
            self.expect(value, bool if kind == "bool" else str)
            return value
        if kind in ("float32", "float64"):
            return self.float(value, kind)
        return self.integer(value, kind)

    def record(self, value, ty, hint):
        inner = [*typing.get_args(hint), *[None] * len(ty["fields"])]
        if self.is_tuple(ty):
            self.expect(value, tuple)
            if len(value) < len(ty["fields"]):
                raise IndexError("tuple index out of range")
            fields = enumerate(ty["fields"])
            return {label: self.to_candid(value[at], field, inner[at]) for at, (label, field) in fields}
        made = {}
        types_of = {python_name(label): (label, field) for label, field in ty["fields"]}
        for name, of_field in fields_of(hint, types_of).items():
            label, field = types_of[name]
            if name not in value and self.trace(field)["kind"] == "opt":
                made[label] = []
            else:
                made[label] = self.to_candid(value[name], field, of_field)
        return made

    def variant(self, value, ty, hint):
        cases = {python_name(label): (label, field) for label, field in ty["fields"]}
        for name, of_case in fields_of(hint, cases).items():
            if name in value:
                label, field = cases[name]
                null = self.trace(field)["kind"] == "null"
                return {label: None if null else self.to_candid(value[name], field, of_case)}
        raise TypeError("Enum variant does not exist")

    @staticmethod
    def float(value, kind):
        value = float(value)
        if kind == "float32":
            with contextlib.suppress(OverflowError):
                value = struct.unpack(">f", struct.pack(">f", value))[0]
                return struct.pack(">d", value).hex()
            value = float("inf") if value > 0 else float("-inf")
        return struct.pack(">d", value).hex()

    @staticmethod
    def integer(value, kind):
        Types.expect(value, int)
        value = int(value)
        if kind == "nat" and value < 0:
            raise TypeError("Could not convert value to nat")
        bits = kind.removeprefix("nat").removeprefix("int")
        if bits:
            signed = kind.startswith("int")
            least, most = (-(2 ** (int(bits) - 1)), 2 ** (int(bits) - 1)) if signed else (0, 2 ** int(bits))
            if not least <= value < most:
                rust = ("i" if signed else "u") + bits
                raise OverflowError(f"Python int too large to convert to Rust {rust}")
        return str(value)

    @staticmethod
    def expect(value, due):
        if not isinstance(value, due):
            raise TypeError(f"Expected type '{due.__name__}' but '{type(value).__name__}' found.")


# The canister. ---------------------------------------------------------------------------------


class Canister:
    """The module as it runs, and what surrounds it."""

    def __init__(self):
        self.types = Types({})
        self.surroundings = replica.Replica()
        self.surroundings.ask = ask
        self.printed = io.StringIO()
        self.state = []

    def handle(self, message):
        """The answer to a message, and whether what it did is kept."""
        self.printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(self.printed):
                answer = self.perform(message)
            kept = message["op"] != "query"
        except Rejected as rejection:
            answer, kept = {"reject": str(rejection)}, message["op"] == "update"
        except BaseException as error:
            answer, kept = self.trapped(error), False
        answer["printed"] = self.printed.getvalue()
        return answer, kept

    @staticmethod
    def trapped(error):
        """How a message ends that raises this."""
        if isinstance(error, replica.SystemTrap):
            return {"system": str(error)}
        if isinstance(error, replica.Trap):
            return {"trap": str(error)}
        text = str(error)
        name = type(error).__name__
        return {"trap": f"{name}: {text}" if text else name}

    def perform(self, message):
        op = message["op"]
        self.surroundings.begin(message)
        replica.current = self.surroundings
        if op in ("install", "upgrade"):
            self.types = Types(message["types"])
            state = self.state if message["state"] is None else message["state"]
            kept = {}
            if op == "upgrade":
                self.hook("pre_upgrade", [])
                self.surroundings.timers = Timers()
                kept = self.kept(set(self.state) & set(state))
            else:
                self.surroundings.__init__()
                self.surroundings.ask = ask
                self.surroundings.begin(message)
            self.load(message["file"])
            self.state = state
            for name, value in kept.items():
                holder, name = self.holder(name)
                setattr(holder, name, value)
            self.hook("init" if op == "install" else "post_upgrade", message["args"])
            return {"done": True}
        if op == "tick":
            return {"done": True, "traps": self.tick(message)}
        return self.method(message)

    def kept(self, names):
        """The variables of these names that are bound, with values that nothing else refers to."""
        found = {}
        for name in names:
            holder, attribute = self.holder(name)
            if attribute in vars(holder):
                found[name] = vars(holder)[attribute]
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(COPIED_DEPTH)
        copied = copy.deepcopy(found)
        sys.setrecursionlimit(limit)
        return copied

    @staticmethod
    def holder(name):
        """The module or class that has a variable, and the variable's name there."""
        path = name.split(".")
        for count in range(len(path) - 1, 0, -1):
            holder = sys.modules.get(".".join(path[:count]))
            if isinstance(holder, types.ModuleType):
                break
        else:
            count, holder = 0, sys.modules["main"]
        for part in path[count:-1]:
            holder = getattr(holder, part)
        return holder, path[-1]

    def load(self, file):
        kybra.methods.clear()
        kybra.hooks.clear()
        folder = os.path.dirname(file)
        own = [name for name, module in sys.modules.items() if self.is_own(module, folder)]
        for name in own:
            del sys.modules[name]
        sys.path[:] = [folder, *(path for path in sys.path if path != folder)]
        module = types.ModuleType("main")
        module.__file__ = file
        sys.modules["main"] = module
        with open(file, encoding="utf-8") as source:
            code = compile(source.read(), file, "exec", dont_inherit=True)
        exec(code, module.__dict__)

    @staticmethod
    def is_own(module, folder):
        return (getattr(module, "__file__", None) or "").startswith(folder + os.sep)

    def hook(self, kind, args):
        hook = kybra.hooks.get(kind)
        if hook is not None:
            hook(*self.arguments(hook, args))

    def arguments(self, function, args):
        hints = typing.get_type_hints(function)
        names = function.__code__.co_varnames[: function.__code__.co_argcount]
        return [
            self.types.to_python(value, ty, hints.get(name)) for (value, ty), name in zip(args, names)
        ]

    def tick(self, message):
        """A round: the heartbeat, then the timers that are due, each in a message of its own.

        Returns how those ended that trapped, in order.
        """
        timers = self.surroundings.timers
        called = timers.due(message["time"])
        heartbeat = kybra.hooks.get("heartbeat")
        ends = []
        if heartbeat is not None:
            ends.append(self.isolated({**message, "caller": "aaaaa-aa"}, heartbeat))
        for timer in called:
            ends.append(self.isolated({**message, "caller": message["id"]}, lambda: timers.call(timer)))
        for timer in called:
            timers.called(timer)
        return [end for end in ends if end is not None]

    def isolated(self, message, action):
        """Does something in a message of its own: of a trap nothing is left but what was printed.

        Returns how it trapped; None where it did not. The child goes on as the canister; where it trapped, the parent does, which has the state of before.
        """
        signal.alarm(0)
        source, sink = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(source)
            signal.alarm(SECONDS)
            self.surroundings.begin(message)
            before = len(self.printed.getvalue())
            try:
                action()
            except BaseException as error:
                left = {"end": self.trapped(error), "printed": self.printed.getvalue()[before:]}
                with open(sink, "wb") as pipe:
                    pipe.write(json.dumps(left).encode())
                os._exit(TAKEN_BACK)
            os.close(sink)
            return None
        os.close(sink)
        with open(source, "rb") as pipe:
            left = pipe.read()
        _, status = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(status) != TAKEN_BACK:
            os._exit(os.waitstatus_to_exitcode(status) % 256)
        left = json.loads(left)
        self.printed.write(left["printed"])
        signal.alarm(SECONDS)
        return left["end"]

    def method(self, message):
        inspect = kybra.hooks.get("inspect_message")
        if inspect is not None and message["op"] == "update":
            inspect()
            if not self.surroundings.accepted:
                return {"refused": True}
        _, function, guard = kybra.methods[message["method"]]
        if guard is not None:
            self.check(guard())
        given = self.arguments(function, message["args"])
        value = function(*given)
        replied = self.surroundings.replied
        hint = typing.get_type_hints(function).get("return")
        declared = typing.get_type_hints(function, include_extras=True).get("return")
        if "manual" in getattr(declared, "__metadata__", ()):
            hint = [*typing.get_args(hint), None][0]
            if replied is None:
                return {"silent": True}
        kind, value = replied or ("value", value)
        if kind == "reject":
            raise Rejected(value)
        if kind == "raw":
            return {"raw": value.hex()}
        result = message["result"]
        if result is None:
            if value is not None and replied is None:
                raise TypeError(f"expected NoneType but received {type(value).__name__}")
            return {"reply": None}
        return {"reply": self.types.to_candid(value, result, hint)}

    def check(self, result):
        if "Err" in result:
            self.types.expect(result["Err"], str)
            raise Rejected(result["Err"])
        if "Ok" in result:
            if result["Ok"] is not None:
                raise TypeError(f"expected NoneType but received {type(result['Ok']).__name__}")
            return
        raise TypeError(f"expected Result but received {type(result).__name__}")


def serve():
    canister = Canister()
    while line := _IN.readline():
        message = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.alarm(SECONDS)
            answer, kept = canister.handle(message)
            signal.alarm(0)
            write(answer)
            if not kept:
                os._exit(TAKEN_BACK)
            continue
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            write({"died": f"signal {os.WTERMSIG(status)}"})
        elif os.WEXITSTATUS(status) != TAKEN_BACK:
            os._exit(os.WEXITSTATUS(status))
    os._exit(0)


serve()
