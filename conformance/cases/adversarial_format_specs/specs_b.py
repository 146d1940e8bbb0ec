"""Format specs."""


def case_list_spec() -> str:
    x = [1]
    return f"{x:>6}"


def case_list_conv_spec() -> str:
    x = [1, 2]
    return f"{x!s:>8}|{x!r:.3}|{(1,)}|{()}|{ {} }|{[]!a:4}|"


def case_dynamic() -> str:
    w, p, f, s = 10, 3, "*", 3.14159
    return f"{s:{f}^{w}.{p}f}|{s:{w}.{p}}|{'x':{f}<{w}}|{5:{'0'}{w}d}|{5:{''}}|{5:{'+'}}|{s:.{p + 1}f}"


def case_dynamic_bad() -> str:
    w = -5
    return f"{5:{w}}"


def case_dynamic_float_width() -> str:
    w = 5.0
    return f"{5:{w}}"


def case_dynamic_code() -> str:
    out = ""
    for code in ["d", "x", "b", "o", "e", "g", "f", "%", "c", "n", "", "08,", "+"]:
        out += f"{77:{code}}|"
    return out


def case_dynamic_code_bad() -> str:
    code = "q"
    return f"{77:{code}}"


def case_debug() -> str:
    x, s = 1.5, "a"
    return f"{x=}|{x = :.2f}|{s=}|{s=!s:>3}|{ s = }|{x+1=}"


def case_nested_quotes() -> str:
    d = {"a'b": 1}
    return f"{d}|{'''x'''}|{list(d)}|{d[chr(97) + chr(39) + 'b']}"


def case_implicit_concat() -> str:
    n = 3
    return "a{n}" f"{n}" "{{}}" f"{{n}}" r"\n" f"\x41\n{n}"


def case_format_big_prec() -> str:
    return f"{1.0:.100f}|{1e-5:.60g}|{7:.50e}"


def case_width_huge_bad() -> str:
    n = 5
    return f"{n:99999999999999999999}"


def case_eq_pos() -> str:
    return f"{5:=+6}|{-5:0=6}|{5:x^+6}|{5:+<6}|{5:->+6}|{-5.5:0=8}|{5:<<5}|{5:>>5}|{5:^^5}|{5:==5}"
