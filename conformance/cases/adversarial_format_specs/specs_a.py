"""Format specs."""


def case_int() -> str:
    n = -255
    return f"{n:x}|{n:#X}|{n:#b}|{n:#o}|{n:+d}|{n:08x}|{n:#010b}|{n:^+10}|{n:=10}|{n:*=10}|{n:<010}|{n:_x}|{n:#_b}|{n:,d}|{n:n}"


def case_int_float_codes() -> str:
    n = 12345678901234567890123
    return f"{n:e}|{n:g}|{n:.3f}|{n:%}|{n:.0e}|{n:,.1f}|{n:G}"


def case_int_group_zero() -> str:
    n = 1234
    return f"{n:08,}|{n:09,}|{n:010,}|{n:012_}|{-n:010,}|{n:010_x}|{n:+010,}"


def case_float_group_zero() -> str:
    x = 1234.5
    return f"{x:010,.1f}|{x:011,.1f}|{x:012,.1f}|{-x:012,}|{x:_.3f}|{x:015_.2e}"


def case_float_g() -> str:
    x = 1234567.0
    return f"{x:g}|{x:G}|{x:.10g}|{x:.1g}|{x:.0g}|{x:#g}|{x:#.3g}|{x:,g}|{0.00001234:g}|{0.0001234:g}|{1e16:g}|{0.0:g}|{-0.0:g}|{100000.0:g}|{1000000.0:g}|{999999.5:g}|{9999995.0:.6g}"


def case_float_none() -> str:
    x = 1234567.891
    return f"{x:.3}|{x:.10}|{x:20}|{x:<20}|{x:.0}|{1e16:.17}|{1e15:.16}|{5.0:.1}|{15.0:.1}|{1e20:,}|{1e-7:}|{0.1:.20}|{3.0:#}|{1e22:#}|{12.0:.2}|{120.0:.2}|{x:+}|{1e5:.5}|{1e5:.6}"


def case_float_e() -> str:
    return f"{0.0:e}|{1e-300:e}|{123456.789:.0e}|{123456.789:#.0e}|{9.9999999:.2e}|{5e-324:.3e}|{1e100:E}|{1.5:012.2e}|{-1.5:+.1e}"


def case_float_f() -> str:
    return f"{1e22:f}|{1e-10:f}|{0.5:.0f}|{1.5:.0f}|{0.5:#.0f}|{1e300:.0f}|{2.5:.0f}|{-0.5:.0f}|{0.125:.2f}|{0.375:.2f}|{1.005:.2f}|{123.456:.30f}"


def case_float_pct() -> str:
    return f"{0.5:%}|{0.005:.0%}|{0.015:.0%}|{1e10:.1%}|{float('inf'):%}|{float('nan'):010%}|{-0.0001:.1%}|{0.125:#.0%}"


def case_z() -> str:
    return f"{-0.0:z}|{-0.001:z.2f}|{-0.4:z.0f}|{-0.4:+z.0f}|{-1.0:z.1f}|{-0.0:z e}" if False else f"{-0.001:z.2f}|{-0.4:z.0f}|{-0.4:+z.0f}|{-1.0:z.1f}"


def case_inf() -> str:
    inf, nan = float("inf"), float("nan")
    return f"{inf:010}|{-inf:010}|{nan:010}|{inf:+}|{inf:F}|{nan:E}|{inf:.2g}|{inf:,}|{-inf:^9}|{inf: }|{nan:=+9}|{inf:x>9.1f}"


def case_str() -> str:
    s = "añ🦀"
    return f"{s:5}|{s:>5}|{s:^6}|{s:*^7}|{s:.2}|{s:5.1}|{s:s}|{s:🦀<5}|{s:<05}|{s:05}|{s:.0}|{s:^1}"


def case_str_bad_eq() -> str:
    s = "a"
    return f"{s:=5}"


def case_str_bad_sign() -> str:
    s = "a"
    return f"{s:+}"


def case_str_bad_space() -> str:
    s = "a"
    return f"{s: }"


def case_str_bad_comma() -> str:
    s = "a"
    return f"{s:,}"


def case_str_bad_hash() -> str:
    s = "a"
    return f"{s:#}"


def case_str_bad_code() -> str:
    s = "a"
    return f"{s:d}"


def case_str_bad_z() -> str:
    s = "a"
    return f"{s:z}"


def case_int_bad_comma_x() -> str:
    n = 5
    return f"{n:,x}"


def case_int_bad_both() -> str:
    n = 5
    return f"{n:,_}"


def case_int_bad_z() -> str:
    n = 5
    return f"{n:zd}"


def case_int_c_sign() -> str:
    n = 65
    return f"{n:+c}"


def case_int_c_hash() -> str:
    n = 65
    return f"{n:#c}"


def case_int_c_range() -> str:
    n = 0x110000
    return f"{n:c}"


def case_int_c_comma() -> str:
    n = 65
    return f"{n:,c}"


def case_int_c_pad() -> str:
    n = 65
    return f"{n:5c}|{n:<5c}|{n:05c}|{n:^5c}|{n:*>3c}"


def case_bad_spec() -> str:
    n = 5
    return f"{n:abc}"


def case_bad_dot() -> str:
    x = 5.0
    return f"{x:.}"


def case_bad_dot_f() -> str:
    x = 5.0
    return f"{x:.f}"


def case_float_x() -> str:
    x = 5.0
    return f"{x:x}"


def case_float_s() -> str:
    x = 5.0
    return f"{x:s}"


def case_float_c() -> str:
    x = 5.0
    return f"{x:c}"


def case_bool() -> str:
    t = True
    return f"{t}|{t:}|{t:5}|{t:d}|{t:x}|{t:.1f}|{t:>5}|{t:<5}|{t:05}|{t:+}|{t!r:>6}|{t:e}|{t:n}"


def case_bool_s() -> str:
    t = True
    return f"{t:s}"


def case_none() -> str:
    x = None
    return f"{x}|{x!r:>6}|{x!s:6}|"


def case_none_spec() -> str:
    x = None
    return f"{x:>6}"
