"""What programs use of Python's `itertools`, in Python.

What CPython does when one of these is called is done here too: each begins to iterate, and complains of its
arguments, before the first item is asked for.
"""


def accumulate(iterable, function=None, *, initial=None):
    return _accumulate(iter(iterable), function, initial)


def _accumulate(items, function, initial):
    if initial is None:
        try:
            total = next(items)
        except StopIteration:
            return
    else:
        total = initial
    yield total
    for item in items:
        if function is None:
            total = total + item
        else:
            total = function(total, item)
        yield total


def chain(*iterables):
    return _chain(iterables)


def _chain(iterables):
    if len(iterables) > 0:
        yield from iterables[0]
    if len(iterables) > 1:
        yield from _chain(iterables[1:])


def chain__from_iterable(iterables):
    return _chained(iter(iterables))


def _chained(iterables):
    for iterable in iterables:
        yield from iterable


def combinations(iterable, r):
    pool = list(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


def _combinations(pool, r):
    size = len(pool)
    if r > size:
        return
    places = list(range(r))
    yield tuple([pool[place] for place in places])
    while True:
        last = r - 1
        while last >= 0 and places[last] == last + size - r:
            last -= 1
        if last < 0:
            return
        places[last] += 1
        for place in range(last + 1, r):
            places[place] = places[place - 1] + 1
        yield tuple([pool[place] for place in places])


def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    size = len(pool)
    if size == 0 and r > 0:
        return
    places = [0] * r
    yield tuple([pool[place] for place in places])
    while True:
        last = r - 1
        while last >= 0 and places[last] == size - 1:
            last -= 1
        if last < 0:
            return
        places[last:] = [places[last] + 1] * (r - last)
        yield tuple([pool[place] for place in places])


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


def _compress(items, selectors):
    for item, selected in zip(items, selectors):
        if selected:
            yield item


def count(start=0, step=1):
    while True:
        yield start
        start = start + step


def cycle(iterable):
    return _cycle(iter(iterable))


def _cycle(items):
    saved = []
    for item in items:
        yield item
        saved.append(item)
    while saved:
        yield from saved


def dropwhile(predicate, iterable):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def filterfalse(predicate, iterable):
    return _filterfalse(predicate, iter(iterable))


def _filterfalse(predicate, items):
    for item in items:
        if predicate is None:
            if not item:
                yield item
        elif not predicate(item):
            yield item


def groupby(iterable, key=None):
    return _groupby(iter(iterable), key)


def _groupby(items, key):
    for item in items:
        break
    else:
        return
    value = item
    waits = True
    current = value if key is None else key(value)
    number = 0

    def advance():
        nonlocal value, waits, current
        for item in items:
            value = item
            waits = True
            current = item if key is None else key(item)
            return True
        return False

    def group(mine, target):
        nonlocal waits
        while mine == number:
            if not waits and not advance():
                return
            if target != current:
                return
            waits = False
            yield value

    while True:
        target = current
        number += 1
        yield target, group(number, target)
        number += 1
        while target == current:
            if not advance():
                return


def islice(iterable, *bounds):
    items = iter(iterable)
    if len(bounds) == 1:
        start, stop, step = 0, bounds[0], 1
    elif len(bounds) == 2:
        start, stop, step = bounds[0], bounds[1], 1
    else:
        start, stop, step = bounds
    if stop == -1:
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    first = 0 if start is None else start
    if first < 0 or stop is not None and stop < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    stride = 1 if step is None else step
    if stride < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(items, first, 1 << 62 if stop is None else stop, stride)


def _islice(items, wanted, stop, step):
    # Asks for no item that CPython would not ask for.
    limit = max(wanted, stop)
    position = 0
    if limit == 0:
        return
    for item in items:
        if position == wanted and position < stop:
            yield item
            wanted += step
        position += 1
        if position >= limit:
            return


def pairwise(iterable):
    return _pairwise(iter(iterable))


def _pairwise(items):
    try:
        before = next(items)
    except StopIteration:
        return
    for item in items:
        yield before, item
        before = item


def permutations(iterable, r=None):
    pool = list(iterable)
    size = len(pool)
    length = size if r is None else r
    if length < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, length)


def _permutations(pool, r):
    size = len(pool)
    if r > size:
        return
    places = list(range(size))
    cycles = list(range(size, size - r, -1))
    yield tuple([pool[place] for place in places[:r]])
    while True:
        last = r - 1
        while last >= 0:
            cycles[last] -= 1
            if cycles[last] > 0:
                other = size - cycles[last]
                places[last], places[other] = places[other], places[last]
                break
            places[last:] = places[last + 1 :] + places[last : last + 1]
            cycles[last] = size - last
            last -= 1
        if last < 0:
            return
        yield tuple([pool[place] for place in places[:r]])


def product(*iterables, repeat=None):
    if repeat is None:
        return _product(iterables)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _power([list(iterable) for iterable in iterables] * repeat)


def _product(iterables):
    if len(iterables) == 1:
        return _each_alone(list(iterables[0]))
    if len(iterables) == 2:
        return _each_pair(list(iterables[0]), list(iterables[1]))
    if len(iterables) == 3:
        return _each_triple(list(iterables[0]), list(iterables[1]), list(iterables[2]))
    return _power([list(iterable) for iterable in iterables])


def _each_alone(pool):
    for item in pool:
        yield (item,)


def _each_pair(first, second):
    for left in first:
        for right in second:
            yield left, right


def _each_triple(first, second, third):
    for left in first:
        for middle in second:
            for right in third:
                yield left, middle, right


def _power(pools):
    places = [0] * len(pools)
    if not all(pools):
        return
    while True:
        yield tuple([pool[place] for pool, place in zip(pools, places)])
        last = len(pools) - 1
        while last >= 0 and places[last] == len(pools[last]) - 1:
            places[last] = 0
            last -= 1
        if last < 0:
            return
        places[last] += 1


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    else:
        for _ in range(times):
            yield object


def starmap(function, iterable):
    return _starmap(function, iter(iterable))


def _starmap(function, items):
    for item in items:
        yield function(*item)


def takewhile(predicate, iterable):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


def tee(iterable, *n):
    if len(n) == 0:
        source, passed, running, positions = iter(iterable), [0], [False], [0, 0]
        items = _tee_items(source, running)
        return (
            _tee_copy(source, items, passed, running, positions, 0),
            _tee_copy(source, items, passed, running, positions, 1),
        )
    return _tee_many(iterable, n[0])


def _tee_many(iterable, n):
    if n < 0:
        raise ValueError("n must be >= 0")
    source, passed, running, positions = iter(iterable), [0], [False], [0] * n
    items = _tee_items(source, running)
    return tuple([_tee_copy(source, items, passed, running, positions, mine) for mine in range(n)])


def _tee_items(source, running):
    items = []
    # Not yet: it says what the list will hold.
    if running[0]:
        items.append(next(source))
    return items


def _tee_copy(source, items, passed, running, positions, mine):
    # The items that some copy has not taken yet are kept: `passed[0]` of them are taken by all and gone.
    def take(_):
        if positions[mine] - passed[0] == len(items):
            if running[0]:
                raise RuntimeError("cannot re-enter the tee iterator")
            running[0] = True
            try:
                items.append(next(source))
            finally:
                running[0] = False
        item = items[positions[mine] - passed[0]]
        positions[mine] += 1
        taken = min(positions) - passed[0]
        if taken * 2 > len(items):
            del items[:taken]
            passed[0] += taken
        return item

    return map(take, repeat(None))


def zip_longest(first, second, *more, fillvalue=None):
    if len(more) == 0:
        return _zip_longest(iter(first), iter(second), fillvalue)
    if len(more) == 1:
        return _zip_longest_of_three(iter(first), iter(second), iter(more[0]), fillvalue)
    return _zip_longest_of_all([iter(items) for items in (first, second, *more)], fillvalue)


def _zip_longest(first, second, fill):
    left_ended = False
    right_ended = False
    while True:
        left = fill
        right = fill
        if not left_ended:
            left_ended = True
            for left in first:
                left_ended = False
                break
        if not right_ended:
            right_ended = True
            for right in second:
                right_ended = False
                break
        if left_ended and right_ended:
            return
        yield left, right


def _zip_longest_of_three(first, second, third, fill):
    left_ended = False
    middle_ended = False
    right_ended = False
    while True:
        left = fill
        middle = fill
        right = fill
        if not left_ended:
            left_ended = True
            for left in first:
                left_ended = False
                break
        if not middle_ended:
            middle_ended = True
            for middle in second:
                middle_ended = False
                break
        if not right_ended:
            right_ended = True
            for right in third:
                right_ended = False
                break
        if left_ended and middle_ended and right_ended:
            return
        yield left, middle, right


def _zip_longest_of_all(sources, fill):
    ended = [False] * len(sources)
    while True:
        row = []
        for place, source in enumerate(sources):
            item = fill
            if not ended[place]:
                ended[place] = True
                for item in source:
                    ended[place] = False
                    break
            row.append(item)
        if all(ended):
            return
        yield tuple(row)
