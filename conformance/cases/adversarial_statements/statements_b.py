"""Statements in odd shapes."""

T: list[int] = []
gi = 100
for mi in range(3):
    T.append(mi)
else:
    T.append(99)
if len(T) > 2:
    late = T[-1]
if len(T) > 1000:
    never = 5


def case_print_many() -> None:
    print()
    print(1, "a", 2.0, None, True, [1, "x"], (1,), {"k": 1.5})
    print("a", "b", sep="-", end="!\n")
    print("é\t🦀")


def case_print_then_raise() -> None:
    print("before")
    raise ValueError("after")


def case_while_pop() -> list[int]:
    st = [3]
    out = []
    while st:
        n = st.pop()
        out.append(n)
        if n > 0:
            st.append(n - 1)
            st.append(n - 2)
    return out


def case_augmented_all() -> list[int]:
    x = 1000
    x += 5
    x -= 7
    x *= 3
    x //= -4
    x %= 100
    x <<= 5
    x >>= 2
    x |= 9
    x &= 0xFF
    x ^= 0x55
    x **= 3
    return [x]


def case_str_aug_loop() -> str:
    s = ""
    t = s
    for i in range(3):
        s += str(i)
        t, s = s, t + "|"
    return s + t


def case_list_in_tuple_in_dict() -> dict[str, tuple[list[int], str]]:
    d = {"a": ([1], "x")}
    d["a"][0].append(2)
    d["b"] = d["a"]
    d["b"][0].append(3)
    return d


def case_any_all() -> list[bool]:
    return [any([]), all([]), any([0, 0]), all([1, 0]), all(["a", ""])]


def case_zip_uneven() -> list[tuple[int, str]]:
    return list(zip([1, 2, 3], "ab"))


def case_nan_sort_max() -> float:
    return max([1.0, float("inf"), 2.0])


def case_tuple_concat() -> tuple[int, str, int]:
    return (1, "a") + (2,)


def case_tuple_slice() -> tuple[int, int]:
    return (1, 2, 3)[1:]


def case_pass_ellipsis() -> int:
    ...
    "docstring"
    pass
    return 1
