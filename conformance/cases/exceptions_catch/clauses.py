"""Which clause runs, and what is bound in it."""


def parse(text: str) -> int:
    if text == "":
        raise ValueError("empty")
    return int(text)


def divide(a: int, b: int) -> int:
    return a // b


def case_caught() -> str:
    try:
        parse("")
    except ValueError as e:
        return str(e)
    return "none"


def case_not_raised() -> int:
    try:
        return parse("12")
    except ValueError:
        return -1


def case_value_assigned_on_both_paths() -> list[int]:
    found: list[int] = []
    for text in ["1", "x", "3"]:
        try:
            value = int(text)
        except ValueError:
            value = -1
        found.append(value)
    return found


def case_else_runs_when_nothing_is_raised() -> list[str]:
    log: list[str] = []
    for text in ["1", ""]:
        try:
            parse(text)
        except ValueError:
            log.append("caught")
        else:
            log.append("fine")
    return log


def case_else_is_not_handled() -> str:
    try:
        try:
            pass
        except ValueError:
            return "inner"
        else:
            raise ValueError("from else")
    except ValueError as e:
        return "outer " + str(e)


def case_first_clause_that_fits() -> list[str]:
    log: list[str] = []
    for i in range(4):
        try:
            if i == 0:
                raise KeyError("k")
            if i == 1:
                raise IndexError("i")
            if i == 2:
                raise ValueError("v")
            raise ZeroDivisionError("z")
        except KeyError:
            log.append("key")
        except LookupError:
            log.append("lookup")
        except (ValueError, TypeError):
            log.append("value")
        except Exception as e:
            log.append(type(e).__name__)
    return log


def case_no_clause_fits() -> str:
    try:
        try:
            raise KeyError("k")
        except ValueError:
            return "wrong"
    except LookupError as e:
        return repr(e)


def case_uncaught_goes_on() -> int:
    try:
        return divide(1, 0)
    except ValueError:
        return 0


def case_bare_except() -> str:
    try:
        divide(1, 0)
    except:
        return "bare"
    return "none"


def case_bare_except_last() -> list[str]:
    log: list[str] = []
    for i in range(3):
        try:
            if i == 0:
                raise ValueError("v")
            if i == 1:
                raise KeyboardInterrupt()
            log.append("none")
        except ValueError:
            log.append("value")
        except:
            log.append("bare")
    return log


def case_base_exception_is_not_exception() -> str:
    try:
        try:
            raise KeyboardInterrupt("stop")
        except Exception:
            return "wrong"
    except BaseException as e:
        return type(e).__name__ + str(e)


def case_reraised() -> list[str]:
    log: list[str] = []
    try:
        try:
            parse("")
        except ValueError:
            log.append("inner")
            raise
    except ValueError as e:
        log.append("outer " + str(e))
    return log


def case_reraised_uncaught() -> None:
    try:
        parse("")
    except ValueError:
        raise


def case_raise_the_variable() -> str:
    try:
        try:
            parse("")
        except ValueError as e:
            raise e
    except ValueError as f:
        return "again " + str(f)


def case_raise_another() -> str:
    try:
        try:
            parse("")
        except ValueError as e:
            raise KeyError("wrapped " + str(e))
    except KeyError as e:
        return str(e)


def case_raise_from() -> str:
    try:
        try:
            parse("")
        except ValueError as e:
            raise RuntimeError("outer") from e
    except RuntimeError as e:
        return str(e)


def case_raise_from_none() -> None:
    try:
        parse("")
    except ValueError:
        raise RuntimeError("outer") from None


def case_raise_a_class() -> str:
    try:
        raise ValueError
    except ValueError as e:
        return repr(e) + str(e) + str(e.args)


def case_nested_handlers_reraise_their_own() -> list[str]:
    log: list[str] = []
    try:
        try:
            raise ValueError("first")
        except ValueError:
            try:
                raise KeyError("second")
            except KeyError:
                log.append("inner")
            raise
    except ValueError as e:
        log.append(str(e))
    return log


def case_exception_in_a_handler_is_not_its_siblings() -> str:
    try:
        try:
            raise ValueError("a")
        except ValueError:
            raise KeyError("b")
        except KeyError:
            return "sibling"
    except KeyError as e:
        return "outer " + str(e)


def case_three_in_a_tuple() -> str:
    try:
        raise IndexError("i")
    except (KeyError, IndexError, ValueError) as e:
        return type(e).__name__


def case_common_ancestor() -> list[bool]:
    found: list[bool] = []
    for i in range(2):
        try:
            if i == 0:
                raise KeyError("k")
            raise IndexError("i")
        except (KeyError, IndexError) as e:
            found.append(isinstance(e, KeyError))
            found.append(isinstance(e, LookupError))
            found.append(isinstance(e, (ValueError, IndexError)))
    return found


def number_or(text: str, items: list[int]) -> int:
    try:
        number = int(text)
        try:
            if True:
                return number
        except ValueError:
            items.append(0)
    except (ValueError, OverflowError):
        items.append(1)
    else:
        for index, item in enumerate(items):
            items[index] = item + 1
    return len(items)


def case_else_behind_an_inner_try_that_always_returns() -> tuple[int, int, list[int]]:
    items = [5]
    return number_or("12", items), number_or("x", items), items
