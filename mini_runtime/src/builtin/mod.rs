//! Python's builtin functions under their own names, as emitted code calls
//! what is not a method of its first argument: `builtin::divmod(a, b)`.
//!
//! The module's name keeps them apart from functions of the Python program
//! that are called the same. Ints come by value as `impl Integer`, whatever
//! holds them; strings and containers come by reference. A function whose last
//! parameters have defaults in Python is one function here for each number of
//! arguments, or takes what stands for those left out.

mod bytes;
mod container;
mod math;
mod number;
mod percent;
mod set;
mod text;

pub use bytes::{
    all_bytes, any_byte, array_of, bytes_of, greatest_byte, int_from_byte_list, int_from_bytes,
    int_to_bytes, least_byte, repeat_bytes, sorted_bytes, sum_bytes,
};
pub use container::{
    all, any, count_true, dict_of_lists, dict_of_pairs, dict_of_tuples, fromkeys, fromkeys_none,
    get_or_none, hash, keys_are_disjoint, max, max_by_keys, max_or, max_or_none, min, min_by_keys,
    min_or, min_or_none, pair_of_items, pair_of_tuple, repeat_items, repeat_list, repeat_tuple,
    set_of_keys, sorted, sorted_by_keys, sorted_items, sorted_items_by_keys, sorted_items_with,
    sorted_keys, sorted_map_keys, sorted_with, sum, sum_floats, sum_from, sum_ints_to_float,
    update_nothing, update_pairs, zip_rest, zip_strict, zip_strict3,
};
pub use math::{
    math_acos, math_acosh, math_asin, math_asinh, math_atan, math_atan2, math_atanh, math_cbrt,
    math_comb, math_cos, math_cosh, math_degrees, math_dist, math_dist_int_tuples, math_dist_ints,
    math_dist_tuples, math_e, math_erf, math_erfc, math_exp, math_exp2, math_expm1, math_factorial,
    math_fmod, math_frexp, math_fsum, math_fsum_ints, math_gamma, math_gcd, math_gcd_of, math_hypot,
    math_inf, math_isclose, math_isqrt, math_lcm, math_lcm_of, math_ldexp, math_ldexp_int, math_lgamma,
    math_log, math_log_base, math_log_base_float, math_log_base_int, math_log_base_ints, math_log_int,
    math_log1p, math_log2, math_log2_int, math_log10, math_log10_int, math_modf, math_nan,
    math_nextafter, math_perm, math_pi, math_pow, math_prod, math_prod_floats, math_radians,
    math_remainder, math_sin, math_sinh, math_sqrt, math_tan, math_tanh, math_tau, math_ulp,
};
pub use number::{
    bin, bit_count, bit_length, chr, denominator_of_int, divmod, float_eq_int, float_from_bytes,
    float_from_hex, float_from_text, float_ge_int, float_gt_int, float_hex, float_le_int, float_lt_int,
    float_ne_int, hex, imaginary_of_float, imaginary_of_int, int_eq_float, int_from_bytes_text,
    int_from_text, int_from_text_in, int_ge_float, int_gt_float, int_le_float, int_lt_float,
    int_ne_float, negative_power, oct, power_mod, ratio_of_int, round_int, true_divide,
};
pub use percent::{percent_character, percent_digits, percent_single, percent_spec};
pub use set::{
    difference, difference_update, frozen_difference, frozen_intersection, frozen_isdisjoint,
    frozen_issubset, frozen_issuperset, frozen_union, intersection, intersection_update, isdisjoint,
    issubset, issuperset, symmetric_difference, symmetric_difference_update, union,
};
pub use text::{
    all_characters, ascii, characters, count_from, endswith_from, expandtabs, find_from, format,
    greatest_character, index_from, join_characters, join_keys, join_tuple, least_character, lstrip,
    maketrans, maketrans_of_characters, maketrans_of_codes, maketrans_without, ord, repeat_text,
    rfind_from, rindex_from, rsplit_max, rstrip, sorted_characters, split_max, splitlines,
    startswith_from, strip,
};
