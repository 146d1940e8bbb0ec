"""`__context__`: the exception that was being handled when another was raised."""

from typing import Iterator, Optional


class AppError(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


def chain(error: Optional[BaseException]) -> list[str]:
    found: list[str] = []
    while error is not None:
        cause = error.__cause__
        shown = "" if cause is None else f" from {cause}"
        found.append(f"{type(error).__name__}({error}){shown} {error.__suppress_context__}")
        error = error.__context__
    return found


def case_none_by_itself() -> list[str]:
    try:
        raise ValueError("a")
    except ValueError as e:
        return chain(e)


def case_raised_while_handling() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b")
    except KeyError as e:
        return chain(e)


def case_raised_in_a_finally() -> list[str]:
    try:
        try:
            raise ValueError("a")
        finally:
            raise KeyError("b")
    except KeyError as e:
        return chain(e)


def case_a_finally_after_no_exception() -> list[str]:
    try:
        try:
            len("a")
        finally:
            raise KeyError("b")
    except KeyError as e:
        return chain(e)


def case_from_none_keeps_it() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b") from None
    except KeyError as e:
        return chain(e)


def case_from_another() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            raise AppError(3) from e
    except AppError as e:
        return chain(e) + [str(e.code)]


def case_raised_again_is_not_its_own() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            raise e
    except ValueError as e:
        return chain(e)


def case_bare_raise() -> list[str]:
    try:
        try:
            try:
                raise ValueError("a")
            except ValueError:
                raise KeyError("b")
        except KeyError:
            raise
    except KeyError as e:
        return chain(e)


def case_by_an_operation() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            return [str(1 // int("0"))]
    except ZeroDivisionError as e:
        return chain(e)


def fails(n: int) -> int:
    if n == 0:
        raise AppError(n)
    return fails(n - 1)


def case_in_a_function_that_a_handler_calls() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            fails(3)
    except AppError as e:
        return chain(e)
    return []


def case_caught_in_the_handler() -> list[str]:
    found: list[str] = []
    try:
        raise ValueError("a")
    except ValueError:
        try:
            raise KeyError("b")
        except KeyError as e:
            found += chain(e)
        try:
            [1][5]
        except IndexError as e:
            found += chain(e)
    return found


def case_after_the_handler() -> list[str]:
    try:
        raise ValueError("a")
    except ValueError:
        pass
    try:
        raise KeyError("b")
    except KeyError as e:
        return chain(e)


def case_no_circle() -> list[str]:
    try:
        try:
            try:
                raise ValueError("a")
            except ValueError as e:
                first = e
                raise KeyError("b")
        except KeyError:
            raise first
    except ValueError as e:
        return chain(e)


def case_three_deep() -> list[str]:
    try:
        try:
            try:
                {}["k"]
            except KeyError:
                int("x")
        except ValueError:
            raise RuntimeError("c")
    except RuntimeError as e:
        return chain(e)
    return []


def case_in_loops() -> list[str]:
    found: list[str] = []
    for n in range(4):
        try:
            try:
                if n == 1:
                    continue
                raise ValueError(str(n))
            except ValueError:
                if n == 2:
                    continue
                if n == 3:
                    break
                raise KeyError(n)
            finally:
                found.append(f"last {n}")
        except KeyError as e:
            found += chain(e)
    try:
        raise TypeError("after")
    except TypeError as e:
        found += chain(e)
    return found


def leaves_by_return() -> int:
    try:
        raise ValueError("a")
    except ValueError:
        return 1


def case_after_a_return_in_a_handler() -> list[str]:
    leaves_by_return()
    try:
        raise KeyError("b")
    except KeyError as e:
        return chain(e)


def swallows() -> int:
    for _ in range(2):
        try:
            raise ValueError("a")
        finally:
            continue
    return 2


def case_after_a_finally_that_swallows() -> list[str]:
    swallows()
    try:
        raise KeyError("b")
    except KeyError as e:
        return chain(e)


def case_made_but_not_raised() -> bool:
    try:
        raise ValueError("a")
    except ValueError:
        other = KeyError(int("7"))
    return other.__context__ is None


def case_bound_in_a_handler() -> str:
    try:
        raise ValueError("a")
    except ValueError as e:
        text = str(e) + str(int("7"))
    else:
        text = "none"
    return text + "!"


def numbers() -> Iterator[int]:
    yield 1
    raise AppError(9)


def case_in_a_generator_run_by_a_handler() -> list[str]:
    items = numbers()
    next(items)
    try:
        try:
            raise ValueError("a")
        except ValueError:
            next(items)
    except AppError as e:
        return chain(e)
    return []


def case_assert_in_a_handler() -> list[str]:
    try:
        try:
            raise ValueError("a")
        except ValueError as e:
            assert str(e) == "b", "differs"
    except AssertionError as e:
        return chain(e)
    return []


def case_a_handler_that_does_not_match() -> list[str]:
    try:
        try:
            int("a")
        except KeyError:
            raise TypeError("b")
        finally:
            len("c")
    except ValueError as e:
        return chain(e)


def case_else_is_not_handled() -> list[str]:
    try:
        try:
            text = str(int("7"))
        except ValueError:
            return []
        else:
            raise KeyError(text)
    except KeyError as e:
        return chain(e)
