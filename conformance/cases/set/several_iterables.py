"""Set methods of several iterables, or of none."""



def case_union():
    return (sorted({1, 2}.union([3], (4,), {5: 6})), sorted({1}.union({2}, {3}, range(4, 6))))


def case_update():
    s = {1}
    s.update([2], {3}, (x for x in [4, 5]))
    return sorted(s)


def case_intersection():
    return sorted({1, 2, 3}.intersection([1, 2], [2, 3]))


def case_difference():
    s = {1, 2, 3, 4}
    s.difference_update([1], {2})
    return (sorted(s), sorted({1, 2, 3}.difference([1], [2], [5])))


def case_intersection_update():
    s = {1, 2, 3, 4}
    s.intersection_update([1, 2, 3], {2, 3})
    return sorted(s)


def case_frozen():
    f = frozenset([1, 2, 3])
    return (sorted(f.union([4], [5])), sorted(f.difference([1], [2])), sorted(f.intersection()), f.difference() == f)


def case_self():
    s = {1, 2}
    t = s.union(s, s)
    t.add(9)
    return (sorted(s), sorted(t))
