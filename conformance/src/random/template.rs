//! Operations of the builtin types as lines of text with holes, one line for each.
//!
//! A hole is `$` and a letter, which says what stands there: `i s b f y` expressions of the types int,
//! str, bool, float and bytes; `a I S F D` variables of the types bytearray, list of int, list of str,
//! list of float and dict from str to int; `j t g` names of variables of the types int, str and float;
//! `n` a number below 7, `k` a width, `e` a number that is not zero, `m` a modulus, `B` a base, `p q r`
//! format specs for int, float and str, `P` a conversion of `%` for an int.

use super::scope::Scope;
use super::ty::Ty;

pub(super) const INT: &[&str] = &[
    "$i.bit_length()",
    "$i.bit_count()",
    "divmod($i, $e)[0]",
    "divmod($i, $i)[1]",
    "pow($i, $n, $m)",
    "pow($i % 1000, $n)",
    "pow($i, abs($i), $m)",
    "pow($i, -1, $m)",
    "int($s)",
    "int($s, $B)",
    "int($f)",
    "int(str($i)[:9])",
    "round($f)",
    "round($i, -$n)",
    "math.isqrt(abs($i))",
    "math.isqrt($i)",
    "math.gcd($i, $i)",
    "math.lcm($i % 1000, $i % 1000)",
    "math.comb($n, $n)",
    "math.perm($n, $n)",
    "math.factorial($n)",
    "math.floor($f)",
    "math.ceil($f)",
    "math.trunc($f)",
    "math.prod($I[:3])",
    "sum($I, $i)",
    "sum($I[:3])",
    "min($I, default=$i)",
    "max($i, $i, $i)",
    "max($I, key=lambda z: z % 3, default=$i)",
    "min($I, key=lambda z: -z)",
    "len($S)",
    "len($D)",
    "$S.index($s)",
    "$I.count($i)",
    "$I.index($i)",
    "ord($s[:1])",
    "ord($s)",
    "$s.find($s, $i)",
    "$s.rfind($s, $i, $i)",
    "$s.index($s)",
    "$s.rindex($s)",
    "$s.count($s)",
    "$s.count($s, $i)",
    "int.from_bytes($y[:20], 'big')",
    "int.from_bytes($y[:9], 'little', signed=True)",
    "$y.find($y)",
    "$y.count($y)",
    "$y.index($y)",
    "$a[$i]",
    "len($a)",
    "$i << ($i % 70)",
    "$i >> ($i % 130)",
    "($i % 100) << ($i % 5 - 1)",
    "$i + $b",
    "$b + $b",
    "True - $i",
    "sum(z > 1 for z in $I)",
    "len(str($i))",
    "$D.get($s, $i)",
    "$D[$s]",
    "sum($D.values())",
    "max($D.values(), default=0)",
    "len({$i, $i, $i})",
    "next(iter($I), $i)",
    "next((z for z in $I if z > $n), -1)",
    "next(z for z in $I if z % $e == 0)",
    "len(list(zip($I, $S)))",
    "($i if $b else $i)",
    "$i or $i",
    "$i and $i",
    "int($b and $b)",
    "abs(-$i)",
    "-(-$i // $e)",
    "(-$i) % $e",
    "$i // $e * $e + $i % $e",
    "$i & -$i",
    "($i ^ $i) & 4294967295",
    "$i | ($i << 64)",
    "~$i >> 1",
    "+$b",
    "-$b",
    "~$n",
    "int($s.isdigit())",
    "len($s.encode())",
    "len($s.split())",
    "len($s.split($s))",
];

pub(super) const BOOL: &[&str] = &[
    "$s.startswith($s)",
    "$s.startswith(($s, 'a'))",
    "$s.startswith($s, $i)",
    "$s.endswith($s)",
    "$s.endswith($s, $i, $i)",
    "$s.isdigit()",
    "$s.isalpha()",
    "$s.isalnum()",
    "$s.isupper()",
    "$s.islower()",
    "$s.isspace()",
    "$s.istitle()",
    "$s.isidentifier()",
    "$s.isdecimal()",
    "$s.isnumeric()",
    "$s.isprintable()",
    "$s.isascii()",
    "$f.is_integer()",
    "math.isnan($f)",
    "math.isinf($f)",
    "math.isclose($f, $f)",
    "$i == $f",
    "$i < $f",
    "$f >= $i",
    "$b == $i",
    "$b < $b",
    "$f != $f",
    "all($I)",
    "any($S)",
    "any(z > $n for z in $I)",
    "all(z != $s for z in $S)",
    "$y in $y",
    "$i in $y",
    "$y.startswith($y)",
    "$s < $s <= $s",
    "$i < $i > $i == $i",
    "$i == $i != $i",
    "$I == $I",
    "$I < $I",
    "$S >= $S",
    "$D == $D",
    "$s in $D",
    "$s in $S",
    "$i in {$i, $i, 3}",
    "$i in ($i, $i)",
    "$i in range($n, $k, $e)",
    "$s in ('a', 'b', $s)",
    "($i, $s) < ($i, $s)",
    "$a == $y",
    "$y < $y",
    "bool($f)",
    "bool($y)",
    "bool($D)",
    "not $s",
    "not $I",
    "($b or $b) and not $b",
    "($b if $b else $b)",
    "$b is $b",
    "len($I) > $n and $I[0] > $n",
    "{$i} <= {$i, $i}",
    "set($I) == {$i}",
    "{$s}.isdisjoint($S)",
    "1 <= len($s) <= $n",
];

pub(super) const STR: &[&str] = &[
    "$s.casefold()",
    "$s.lstrip()",
    "$s.rstrip('a ')",
    "$s.strip($s)",
    "$s.center($k, '*')",
    "$s.ljust($k)",
    "$s.rjust($k, '0')",
    "$s.zfill($k)",
    "$s.expandtabs($n)",
    "$s.removeprefix($s)",
    "$s.removesuffix($s)",
    "$s.replace($s, $s, $n)",
    "$s.partition($s)[$n % 3]",
    "$s.rpartition($s)[2]",
    "'|'.join($s.split($s))",
    "'|'.join($s.rsplit(None, $n))",
    "'/'.join($s.splitlines())",
    "'/'.join($s.splitlines(True))",
    "$s.translate(str.maketrans('ab', 'xy'))",
    "$s.translate({97: None, 98: 'zz'})",
    "chr($i % 55296)",
    "chr($i)",
    "hex($i)",
    "oct($i)",
    "bin($i)",
    "ascii($s)",
    "repr($f)",
    "str($f)",
    "str($y)",
    "repr($a)",
    "$y.hex()",
    "$y.hex(':')",
    "$y.decode()",
    "$y.decode('latin-1')",
    "$y.decode('ascii', 'replace')",
    "format($i, '$p')",
    "format($i, '$p')",
    "format($f, '$q')",
    "format($f, '$q')",
    "format($s, '$r')",
    "format($b, '$p')",
    "f'{$j:$p}'",
    "f'{$g:$q}'",
    "f'{$t:$r}'",
    "f'{$j!r:>{$j % 60}}'",
    "f'{$t!r:^12}|{$t!a}'",
    "f'{$j=}, {$t = }'",
    "f'{$g:{$n}.{$n}f}'",
    "f'{{{$j}}}'",
    "f'{$j:,}' + f'{$j:#x}'",
    "f'{$t}' f'{$g:.3}'",
    "'{:>8}|{!r}'.format($i, $s)",
    "'{0:$p}'.format($i)",
    "'{:$q}'.format($f)",
    "'{0}{1}{0}'.format($i, $s)",
    "'{a}-{b:x}'.format(a=$s, b=$i)",
    "'{0[1]}'.format($I)",
    "'{:{}}'.format($s, $k)",
    "'%d %s' % ($i, $s)",
    "'%$P|' % $i",
    "'%$P|' % ($i,)",
    "'%s' % $s",
    "'%8.3f|%e|%g' % ($f, $f, $f)",
    "'%-*d|' % ($k, $i)",
    "'%r %a %%' % ($s, $s)",
    "'%c' % ($i % 128)",
    "str($I)",
    "str($D)",
    "repr($S)",
    "str(($i, $s))",
    "$S[$i]",
    "'-'.join($S)",
    "', '.join(str(z) for z in $I)",
    "''.join(sorted($s))",
    "''.join(reversed($s))",
    "max($S, key=len)",
    "min($S, default=$s)",
    "$s[$i]",
    "($s if $b else $s)",
    "$s or $s",
    "$s and $s",
    "$s.title().swapcase()",
    "str($b)",
    "repr($b)",
    "$s.encode('utf-8').decode()",
    "$s * ($i % 3)",
    "' '.join($s.split())",
    "str(None)",
    "max($s, $s)",
    "''.join(chr(97 + z % 26) for z in $I)",
    "str(divmod($i, $e))",
    "str(list($D.items()))",
    "str($f.as_integer_ratio())",
    "str(round($f, $n))",
];

pub(super) const FLOAT: &[&str] = &[
    "float($s)",
    "float($i)",
    "$i / $i",
    "$i / $e",
    "$f ** 2",
    "$f ** $n",
    "2.0 ** $n",
    "math.sqrt(abs($f))",
    "math.sqrt($f)",
    "math.fmod($f, $f)",
    "math.hypot($f, $f)",
    "math.copysign($f, $f)",
    "math.ldexp($f, $n)",
    "math.frexp($f)[0]",
    "math.modf($f)[1]",
    "math.fsum($F)",
    "sum($F, 0.0)",
    "sum($F, $f)",
    "min($F)",
    "max($f, $f, $f)",
    "round($f, $n)",
    "round($f, -$n)",
    "$f % $f",
    "$f // $f",
    "divmod($f, $f)[0]",
    "divmod($f, $e)[1]",
    "-$f",
    "abs($f)",
    "float.fromhex($f.hex())",
    "math.ulp($f)",
    "$f - $i",
    "$i * $f",
    "$i - $f",
    "$i // $f",
    "$i % $f",
    "$f + $b",
    "abs($i) ** 0.5",
    "math.degrees($f)",
    "math.floor($f % 100.0) / 2",
    "($f if $b else $f)",
    "$f or $f",
    "float('1e' + str($n))",
    "math.dist([$f, 1.0], [2.0, $f])",
    "float(str($f))",
    "sum([$f] * $n, 0.5)",
];

pub(super) const BYTES: &[&str] = &[
    "$y.upper()",
    "$y.title()",
    "$y.replace($y, $y)",
    "$y.strip()",
    "$y.center($k)",
    "$y.zfill($k)",
    "bytes($I)",
    "bytes($n)",
    "bytes.fromhex('00ff 7f')",
    "bytes.fromhex($s)",
    "b','.join([$y, $y])",
    "$y.split($y)[0]",
    "$y.split(None, $n)[-1]",
    "$y.removeprefix($y)",
    "($i % 4294967296).to_bytes(4, 'big')",
    "$i.to_bytes($k, 'little')",
    "$i.to_bytes(3, 'big', signed=True)",
    "bytes($a)",
    "$y[::-1]",
    "bytes(reversed($y))",
    "$y.partition($y)[0]",
    "$s.encode('latin-1')",
    "$s.encode('ascii', 'ignore')",
    "$y.ljust($k, b'.')",
    "bytes(z % 256 for z in $I)",
    "$y + $a",
    "$y or $y",
    "($y if $b else $y)",
    "bytes(sorted($y))",
    "$y.translate(None, b'a')",
    "$y.swapcase()",
    "$y.expandtabs($n)",
];

pub(super) const INTS: &[&str] = &[
    "list($y)",
    "[ord(z) for z in $s]",
    "list(map(int, $S))",
    "list(map(lambda z: z * 2, $I))",
    "list(range($i % 10))",
    "list(range($n, $i % 20, $e))",
    "sorted($I, key=lambda z: -z)",
    "sorted($I, key=lambda z: (z % 3, z), reverse=True)",
    "[z for z in $I if z]",
    "[z for z in $I if z > $i if z != $n]",
    "[z * w for z in $I[:4] for w in $I[:3]]",
    "list(filter(None, $I))",
    "list(filter(lambda z: z > $n, $I))",
    "list(reversed($I))",
    "list(map(len, $S))",
    "list(map(abs, $I))",
    "list(map(lambda z, w: z - w, $I, $I))",
    "[*$I[:4], $i, *$I[:2]]",
    "$I[::2]",
    "list($D.values())",
    "list($a)",
    "[int(z) for z in str(abs($i))[:9]]",
    "[z for z, w in zip($I, $S) if w]",
    "[z + w for z, w in enumerate($I)]",
    "[z for z, w in enumerate($s) if w == 'a']",
    "[y2 for z in $I[:5] if (y2 := z % 5) > 1]",
    "[len(z) for z in $S]",
    "$I[:5] * $n",
    "[$i] * $n",
    "sorted(set($I))",
    "sorted(set($I) & {$i, 1, 2})",
    "list(divmod($i, $e))",
    "list(dict.fromkeys($I))",
    "[w for z, w in sorted($D.items())]",
    "[z for z in range($n) if z % 2]",
    "sorted({z % 4 for z in $I})",
];

pub(super) const STRS: &[&str] = &[
    "$s.split($s)",
    "$s.rsplit('a', 1)",
    "$s.splitlines()",
    "list($s)",
    "sorted($s)",
    "list($D)",
    "sorted($D.keys())",
    "list(map(str, $I))",
    "sorted($S, key=len)",
    "sorted($S, key=lambda z: (len(z), z), reverse=True)",
    "sorted($S, key=str.lower)",
    "list($s.partition($s))",
    "[z.strip() for z in $s.split(',')]",
    "list(dict.fromkeys($s))",
    "sorted(set($s))",
    "[z for z in $S if z]",
    "[f'{z}' for z in $I]",
    "[z + w for z, w in zip($s, $s)]",
    "[w for z, w in enumerate($S) if z % 2 == 0]",
    "list(filter(None, $S))",
    "list(filter(str.isalpha, $S))",
    "list(map(str.upper, $S))",
    "list(reversed($S))",
    "[z for z, w in $D.items() if w > $n]",
    "[z[:2] for z in $S]",
    "[z for w in $S[:4] for z in w[:3]]",
    "$s.split()",
    "$s.split(None, $n)",
    "[$s] * $n",
    "['x' if z else 'y' for z in $I]",
];

/// Moduli, zero and negative ones among them.
const MODULI: [&str; 8] = ["7", "1", "97", "1000003", "-5", "0", "4294967291", "18446744073709551557"];

const BASES: [&str; 7] = ["10", "2", "16", "0", "36", "8", "1"];

impl Scope<'_> {
    /// One of the templates, filled.
    pub(super) fn template(&mut self, templates: &[&str], depth: usize) -> String {
        let template = templates[self.choices.below(templates.len())];
        let mut pieces = template.split('$');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (hole, rest) = piece.split_at(1);
            text.push_str(&self.hole(hole, depth));
            text.push_str(rest);
        }
        text
    }

    fn hole(&mut self, hole: &str, depth: usize) -> String {
        match hole {
            "i" => self.expr_in_parentheses(&Ty::Int, depth),
            "s" => self.expr_in_parentheses(&Ty::Str, depth),
            "b" => self.expr_in_parentheses(&Ty::Bool, depth),
            "f" => self.expr_in_parentheses(&Ty::Float, depth),
            "y" => self.expr_in_parentheses(&Ty::Bytes, depth),
            "a" => self.operand(&Ty::ByteArray, 0),
            "I" => self.operand(&Ty::list(Ty::Int), 0),
            "S" => self.operand(&Ty::list(Ty::Str), 0),
            "F" => self.operand(&Ty::list(Ty::Float), 0),
            "D" => self.operand(&Ty::Dict(Box::new(Ty::Str), Box::new(Ty::Int)), 0),
            "j" => self.variable_of(&Ty::Int),
            "t" => self.variable_of(&Ty::Str),
            "g" => self.variable_of(&Ty::Float),
            "k" => self.choices.below(13).to_string(),
            "e" => self.choices.of(&["1", "2", "3", "7", "10", "-1", "-3", "1000"]).to_owned(),
            "m" => MODULI[self.choices.below(MODULI.len())].to_owned(),
            "B" => BASES[self.choices.below(BASES.len())].to_owned(),
            "p" => self.spec("bcdoxXneEfFgG%"),
            "q" => self.spec("eEfFgGn%"),
            "r" => self.spec("s"),
            "P" => self.percent(),
            _ => self.choices.below(7).to_string(),
        }
    }

    /// A format spec, right for the types of presentation more often than not.
    fn spec(&mut self, types: &str) -> String {
        let mut spec = String::new();
        if self.choices.one_in(3) {
            if self.choices.one_in(2) {
                spec.push_str(self.choices.of(&["*", "0", "é", "<", "x"]));
            }
            spec.push_str(self.choices.of(&["<", ">", "^", "="]));
        }
        if self.choices.one_in(3) {
            spec.push_str(self.choices.of(&["+", "-", " "]));
        }
        if self.choices.one_in(5) {
            spec.push('#');
        }
        if self.choices.one_in(5) {
            spec.push('0');
        }
        if self.choices.below(2) == 1 {
            spec.push_str(&self.choices.below(14).to_string());
        }
        if self.choices.one_in(5) {
            spec.push_str(self.choices.of(&[",", "_"]));
        }
        if self.choices.one_in(4) {
            spec.push_str(&format!(".{}", self.choices.below(8)));
        }
        if self.choices.below(3) > 0 {
            let types = if self.choices.one_in(12) { "dsxfz" } else { types };
            let types: Vec<char> = types.chars().collect();
            spec.push(types[self.choices.below(types.len())]);
        }
        spec
    }

    /// What follows `%` for an int.
    fn percent(&mut self) -> String {
        let mut spec = String::new();
        for flag in ["#", "0", "-", " ", "+"] {
            if self.choices.one_in(5) {
                spec.push_str(flag);
            }
        }
        if self.choices.below(2) == 1 {
            spec.push_str(&self.choices.below(12).to_string());
        }
        if self.choices.one_in(4) {
            spec.push_str(&format!(".{}", self.choices.below(6)));
        }
        spec.push_str(self.choices.of(&["d", "x", "X", "o", "i", "s", "r", "f", "e", "g", "u"]));
        spec
    }
}
