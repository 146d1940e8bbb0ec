"""Runs case modules and scripts under CPython and answers with one JSON line for each file.

Each case and each script runs in a forked child, so that it starts from an interpreter no other
program has touched, and so that a crash or an endless loop is only its own. The child sends what
it found through a pipe; the parent reads until the time limit and then kills the child's group.

Usage: harness.py PACKAGES, where PACKAGES holds the stand-in `kybra` package. The batch is read
from stdin: {"time_limit_seconds", "search_paths", "files": [{"file", "folder", "kind"}]}.
"""

import ast
import io
import json
import os
import select
import signal
import sys
import time
import traceback
import types

# Imported here once, so that each child starts with the modules programs use most.
import collections  # noqa: F401
import dataclasses  # noqa: F401
import enum  # noqa: F401
import functools  # noqa: F401
import importlib.util
import typing  # noqa: F401

RECURSION_LIMIT = sys.getrecursionlimit()
VIEW_TYPES = (type({}.keys()), type({}.values()), type({}.items()))


# --- Values and exceptions, in words ---------------------------------------------------------


def canonical(value, inside=()):
    """The `repr` of a value, with the members of sets sorted by their own canonical repr."""
    kind = type(value)
    if kind not in (list, tuple, dict, set, frozenset) and kind not in VIEW_TYPES:
        return repr(value)
    if id(value) in inside:
        return repr_of_cycle(kind)
    inside = (*inside, id(value))

    def members(iterable):
        return [canonical(member, inside) for member in iterable]

    if kind is list:
        return "[" + ", ".join(members(value)) + "]"
    if kind is tuple:
        return "(" + ", ".join(members(value)) + (",)" if len(value) == 1 else ")")
    if kind is dict:
        pairs = zip(members(value.keys()), members(value.values()))
        return "{" + ", ".join(f"{key}: {item}" for key, item in pairs) + "}"
    if kind in VIEW_TYPES:
        return f"{kind.__name__}([" + ", ".join(members(value)) + "])"
    if not value:
        return f"{kind.__name__}()"
    listed = "{" + ", ".join(sorted(members(value))) + "}"
    return listed if kind is set else f"frozenset({listed})"


def repr_of_cycle(kind):
    """What CPython writes for a container inside itself."""
    return {list: "[...]", dict: "{...}", tuple: "(...)"}.get(kind, "...")


def message_of(error):
    """`str(error)`, or what a traceback shows in its place when that raises."""
    try:
        return str(error)
    except Exception:
        return "<exception str() failed>"


def exception_report(error):
    """An exception as the protocol has it."""
    return {"type": type(error).__name__, "message": message_of(error)}


def representable(text):
    """The text with lone surrogates escaped, since JSON has no way to hold them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def sanitized(answer):
    """An answer with every text in it representable."""
    if isinstance(answer, str):
        return representable(answer)
    if isinstance(answer, dict):
        return {key: sanitized(value) for key, value in answer.items()}
    if isinstance(answer, list):
        return [sanitized(value) for value in answer]
    return answer


# --- One forked child ------------------------------------------------------------------------


def in_child(job, time_limit):
    """Runs `job()` in a forked child.

    Returns ("answer", what it returned), ("timed_out", None), or ("died", the status in words).
    """
    reader, writer = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        run_child(job, reader, writer, time_limit)
    join_own_group(child)
    os.close(writer)
    data, ended = read_until(reader, time.monotonic() + time_limit)
    os.close(reader)
    if not ended:
        kill_group(child)
        os.waitpid(child, 0)
        return "timed_out", None
    _, status = os.waitpid(child, 0)
    kill_group(child)
    if data:
        return "answer", json.loads(data)
    return "died", status_in_words(status)


def run_child(job, reader, writer, time_limit):
    """The child's side; it never returns."""
    os.setpgid(0, 0)
    # Should the parent be killed, nobody else would end this child.
    signal.alarm(int(time_limit) + 5)
    os.close(reader)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    try:
        answer = job()
    except BaseException:
        answer = {"harness_failed": traceback.format_exc()}
    data = json.dumps(sanitized(answer)).encode()
    with os.fdopen(writer, "wb") as pipe:
        pipe.write(data)
    os._exit(0)


def join_own_group(child):
    """Makes the child lead a process group, unless it already does or has already ended."""
    try:
        os.setpgid(child, child)
    except (ProcessLookupError, PermissionError):
        pass


def read_until(reader, deadline):
    """All bytes until the end of the pipe, and whether the end came before the deadline."""
    chunks = []
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            return b"".join(chunks), False
        chunk = os.read(reader, 1 << 16)
        if not chunk:
            return b"".join(chunks), True
        chunks.append(chunk)


def kill_group(leader):
    """Ends whatever is left of a child's process group."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        pass


def status_in_words(status):
    """How a child ended that gave no answer."""
    if os.WIFSIGNALED(status):
        return f"killed by {signal.Signals(os.WTERMSIG(status)).name}"
    return f"exit status {os.waitstatus_to_exitcode(status)}"


# --- Inside the child: a program -------------------------------------------------------------


class Capture(io.BytesIO):
    """Keeps what was written also when the program closes its stdout."""

    def close(self):
        pass


class Program:
    """A compiled source file, and the surroundings it is executed in."""

    def __init__(self, file, folder, code, search_paths):
        self.file = file
        self.folder = folder
        self.code = code
        self.search_paths = search_paths
        self.captured = Capture()
        self.stdout = None

    def enter(self):
        """Makes this interpreter look as if it had been started for this program."""
        installed = [path for path in sys.path if path not in self.search_paths]
        sys.path[:] = [self.folder, *self.search_paths, *installed]
        sys.argv[:] = []
        sys.stdin = io.StringIO("")
        self.stdout = sys.stdout = io.TextIOWrapper(self.captured, "utf-8", newline="\n")
        sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
        sys.modules["__main__"] = types.ModuleType("__main__")

    def report_of(self, error):
        """An exception, with files named by their path from the folder, as `ImportError` names
        them: where the folder lies on this machine is no part of what a program means."""
        report = exception_report(error)
        return {**report, "message": report["message"].replace(self.folder + os.sep, "")}

    def printed(self):
        """All that was written to stdout so far."""
        try:
            self.stdout.flush()
        except ValueError:
            pass  # The program closed it, which flushed it.
        return self.captured.getvalue().decode("utf-8", "replace")

    def as_script(self):
        """A module object named `__main__`."""
        module = sys.modules["__main__"]
        module.__file__ = self.file
        module.__builtins__ = __builtins__
        return module

    def as_module(self):
        """A module object named by the file's path from the folder."""
        path = os.path.relpath(self.file, self.folder)
        name = os.path.splitext(path)[0].replace(os.sep, ".")
        if name.startswith("."):
            name = os.path.splitext(os.path.basename(self.file))[0]
        spec = importlib.util.spec_from_file_location(name, self.file)
        module = importlib.util.module_from_spec(spec)
        sys.modules.setdefault(name, module)
        return module

    def execute(self, module):
        """Executes the top level, with CPython's usual room for recursion above this frame."""
        sys.setrecursionlimit(RECURSION_LIMIT + frames_here())
        exec(self.code, module.__dict__)


def frames_here():
    """How deep the harness's own stack is."""
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def run_case(program, name):
    """Executes the module and calls one case; with no name, only executes the module."""
    program.enter()
    try:
        module = program.as_module()
        program.execute(module)
    except BaseException as error:
        failure = program.report_of(error)
        return {"stdout": program.printed(), "load_failure": failure, "outcome": "raise", **failure}
    if name is None:
        return {"stdout": program.printed(), "load_failure": None}
    try:
        value = getattr(module, name)()
        # A long integer is a fine result, whatever limit CPython sets on printing it.
        sys.set_int_max_str_digits(0)
        outcome = {"outcome": "value", "type": type(value).__name__, "repr": canonical(value)}
    except BaseException as error:
        outcome = {"outcome": "raise", **program.report_of(error)}
    return {"stdout": program.printed(), "load_failure": None, **outcome}


def run_script(program):
    """Executes a script to its end."""
    program.enter()
    try:
        program.execute(program.as_script())
        ending = {"ending": "finished"}
    except SystemExit as stop:
        ending = {"ending": "exited", **exit_report(stop.code)}
    except BaseException as error:
        ending = {"ending": "raised", **program.report_of(error)}
    return {"stdout": program.printed(), **ending}


def exit_report(code):
    """The exit status that CPython makes of `SystemExit.code`, and what it prints."""
    if code is None:
        return {"code": 0, "message": None}
    if isinstance(code, int):
        # As CPython does with an integer that no C long holds.
        return {"code": int(code) if abs(code) < 2**63 else -1, "message": None}
    return {"code": 1, "message": str(code)}


# --- One file of the batch -------------------------------------------------------------------


def declared_cases(tree):
    """(name, line) of each top-level `def case_*` without parameters, in source order."""
    definitions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [
        (node.name, node.lineno)
        for node in definitions
        if node.name.startswith("case_") and not has_parameters(node.args)
    ]


def has_parameters(arguments):
    """Whether the parameters of a definition are any, those with defaults included."""
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return bool(named or arguments.vararg or arguments.kwarg)


def unless_answered(found, key):
    """The report of a child, or one that says why there is none."""
    how, what = found
    if how == "timed_out":
        return {"stdout": "", key: "timed_out"}
    if how == "died":
        return {"stdout": "", key: "died", "status": what}
    if "harness_failed" in what:
        raise RuntimeError(what["harness_failed"])
    return what


def answer_for(request, search_paths, time_limit):
    """The answer to one requested file."""
    file, folder = os.path.abspath(request["file"]), os.path.abspath(request["folder"])
    try:
        with open(file, "rb") as stream:
            source = stream.read()
    except OSError as error:
        return {"unreadable": {"reason": str(error)}}
    is_script = request["kind"] == "script"
    try:
        tree = ast.parse(source, file)
        code = compile(source, file, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        return {"program": refused(is_script, exception_report(error))}
    program = Program(file, folder, code, search_paths)
    if is_script:
        report = in_child(lambda: run_script(program), time_limit)
        return {"program": {"script": unless_answered(report, "ending")}}
    return {"program": {"cases": run_cases(program, declared_cases(tree), time_limit)}}


def refused(is_script, failure):
    """The outcome of a source that is not Python."""
    if is_script:
        return {"script": {"stdout": "", "ending": "raised", **failure}}
    return {"cases": {"cases": [], "load_failure": failure}}


def run_cases(program, declared, time_limit):
    """Every case of a module, each in a child of its own."""
    reports, load_failure = [], None
    for name, line in declared or [(None, 0)]:
        found = in_child(lambda: run_case(program, name), time_limit)
        report = unless_answered(found, "outcome")
        load_failure = load_failure or report.pop("load_failure", None)
        if name is not None:
            reports.append({"name": name, "line": line, **report})
    return {"cases": reports, "load_failure": load_failure}


def main():
    """Answers the batch on stdin, a line for each file, in order."""
    batch = json.load(sys.stdin)
    search_paths = [sys.argv[1], *batch["search_paths"]]
    for request in batch["files"]:
        try:
            answer = answer_for(request, search_paths, batch["time_limit_seconds"])
        except Exception:
            answer = {"harness_failed": {"detail": traceback.format_exc()}}
        sys.stdout.write(json.dumps(sanitized(answer)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
