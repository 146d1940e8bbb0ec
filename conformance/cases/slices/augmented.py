"""Augmented assignment to slices: parts once, the new slice stored again."""



def case_aug_slice():
    xs = [1, 2, 3]
    xs[1:2] += [7, 8]
    return xs


def case_aug_slice_mul():
    xs = [1, 2, 3]
    xs[:2] *= 2
    return xs


def case_once():
    log = []
    xs = [1, 2, 3]
    def at(i):
        log.append(i)
        return i
    xs[at(0):at(2)] += [at(9)]
    return xs, log


def case_lazy():
    xs = [1, 2, 3]
    xs[1:] += (x * 2 for x in [5, 6])
    return xs


def case_range():
    xs = [1, 2, 3]
    xs[:0] += range(3)
    return xs


def case_step():
    xs = [1, 2, 3, 4]
    xs[::2] += []
    return xs


def case_step_bad():
    xs = [1, 2, 3, 4]
    xs[::2] += [1]
    return xs


def case_bytearray():
    b = bytearray(b"abc")
    b[1:2] += b"XY"
    return bytes(b)


def case_self():
    xs = [1, 2]
    xs[:] += xs
    return xs
