"""What programs use of Python's `functools`, in Python."""


def cache(function):
    memo = {}
    # Of one argument, ints are kept apart from the floats and bools that equal them.
    others = {}
    # Calls with keywords are kept apart from those without.
    named = {}

    def cached(*args, **keywords):
        if keywords:
            key = (args, tuple(keywords.items()))
            if key not in named:
                named[key] = function(*args, **keywords)
            return named[key]
        if len(args) == 1 and isinstance(args[0], (float, bool)):
            if args not in others:
                others[args] = function(*args, **keywords)
            return others[args]
        if args not in memo:
            memo[args] = function(*args, **keywords)
        return memo[args]

    return cached


def lru_cache(maxsize=128, typed=None):
    if callable(maxsize):
        return _bounded(128, typed)(maxsize)
    if maxsize is None:
        if typed is None:
            return cache
        return _bounded(1 << 62, typed)
    return _bounded(maxsize, typed)


def _bounded(maxsize, typed):
    def decorate(function):
        memo = {}

        def cached(*args):
            key = _key(args) if typed is None else _typed_key(args, typed)
            if key in memo:
                found = memo.pop(key)
                memo[key] = found
                return found
            result = function(*args)
            if maxsize > 0 and key not in memo:
                if len(memo) >= maxsize:
                    for oldest in memo:
                        break
                    memo.pop(oldest)
                memo[key] = result
            return result

        return cached

    return decorate


def _key(args):
    # Of one argument, ints are kept apart from the floats and bools that equal them.
    if len(args) == 1:
        return isinstance(args[0], (float, bool)), args[0]
    return args


def _typed_key(args, typed):
    if len(args) == 0:
        return "", args
    if typed or len(args) == 1:
        return "".join([_kind(arg, typed) for arg in args]), args
    return "", args


def _kind(value, typed):
    # Only numbers equal values of other types.
    if isinstance(value, bool):
        return "b" if typed else "f"
    return "f" if isinstance(value, float) else "i"


def partial(function, *args):
    def bound(*more, **others):
        return function(*args, *more, **others)

    return bound


def reduce(function, iterable, *initial):
    if initial:
        value = initial[0]
        for item in iterable:
            value = function(value, item)
        return value
    items = iter(iterable)
    for first in items:
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        first = function(first, item)
    return first


def wraps(wrapped):
    def decorate(wrapper):
        return wrapper

    return decorate
