//! The sort of CPython 3.11, comparison for comparison: natural runs, binary
//! insertion, galloping merges, and powersort's order of merges.
//!
//! Where `<` is a total order any stable sort gives the same result. Where it
//! is not, or where comparing has effects, the result depends on which pairs
//! are compared, so this one compares the same pairs. Source: CPython 3.11,
//! `Objects/listsort.txt`, which describes the algorithm.

/// Wins in a row after which a merge gallops.
const MIN_GALLOP: usize = 7;

/// Sorts `order` by `less`, which says whether its first argument goes before
/// its second.
pub(super) fn sort(order: &mut [usize], mut less: impl FnMut(usize, usize) -> bool) {
    let mut sorter = Sorter { less: &mut less, runs: Vec::new(), min_gallop: MIN_GALLOP };
    sorter.sort(order);
}

/// A sorted stretch that waits to be merged.
struct Run {
    start: usize,
    len: usize,
    /// The depth in powersort's tree of the boundary behind this run.
    power: u32,
}

struct Sorter<'less> {
    less: &'less mut dyn FnMut(usize, usize) -> bool,
    runs: Vec<Run>,
    min_gallop: usize,
}

impl Sorter<'_> {
    fn sort(&mut self, order: &mut [usize]) {
        let total = order.len();
        if total < 2 {
            return;
        }
        let min_run = min_run(total);
        let mut start = 0;
        while start < total {
            let rest = &mut order[start..];
            let mut len = self.count_run(rest);
            if len < min_run {
                let forced = min_run.min(rest.len());
                self.insert_sort(&mut rest[..forced], len);
                len = forced;
            }
            self.before_push(order, len);
            self.runs.push(Run { start, len, power: 0 });
            start += len;
        }
        self.merge_all(order);
    }

    /// The length of the run that `order` begins with; a strictly descending
    /// one is reversed.
    fn count_run(&mut self, order: &mut [usize]) -> usize {
        if order.len() < 2 {
            return order.len();
        }
        let descending = (self.less)(order[1], order[0]);
        let mut len = 2;
        while len < order.len() && (self.less)(order[len], order[len - 1]) == descending {
            len += 1;
        }
        if descending {
            order[..len].reverse();
        }
        len
    }

    /// Binary insertion of everything behind the first `sorted` entries.
    fn insert_sort(&mut self, order: &mut [usize], sorted: usize) {
        for next in sorted.max(1)..order.len() {
            let pivot = order[next];
            let (mut low, mut high) = (0, next);
            while low < high {
                let middle = low + (high - low) / 2;
                if (self.less)(pivot, order[middle]) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            order[low..=next].rotate_right(1);
        }
    }

    /// Merges what powersort merges before a run of `len` entries is added.
    fn before_push(&mut self, order: &mut [usize], len: usize) {
        let Some(last) = self.runs.last() else {
            return;
        };
        let power = power(last.start, last.len, len, order.len());
        while let [.., below, _] = self.runs.as_slice()
            && below.power > power
        {
            self.merge_at(order, self.runs.len() - 2);
        }
        if let Some(last) = self.runs.last_mut() {
            last.power = power;
        }
    }

    fn merge_all(&mut self, order: &mut [usize]) {
        while self.runs.len() > 1 {
            let mut at = self.runs.len() - 2;
            if at > 0 && self.runs[at - 1].len < self.runs[at + 1].len {
                at -= 1;
            }
            self.merge_at(order, at);
        }
    }

    /// Merges the runs `at` and `at + 1`.
    fn merge_at(&mut self, order: &mut [usize], at: usize) {
        let second = self.runs.remove(at + 1);
        let first = &mut self.runs[at];
        let middle = second.start;
        let end = middle + second.len;
        let mut start = first.start;
        first.len += second.len;

        // What precedes the second run's first entry is in place already, and
        // so is what follows the first run's last.
        start += self.gallop_right(order[middle], &order[start..middle], 0);
        if start == middle {
            return;
        }
        let right = &order[middle..end];
        let end = middle + self.gallop_left(order[middle - 1], right, right.len() - 1);
        if middle == end {
            return;
        }
        let (left, right) = order[start..end].split_at(middle - start);
        let merged = if left.len() <= right.len() {
            self.merge_low(left, right)
        } else {
            self.merge_high(left, right)
        };
        order[start..end].copy_from_slice(&merged);
    }

    /// Merges from the left end.
    fn merge_low(&mut self, left: &[usize], right: &[usize]) -> Vec<usize> {
        let mut merge = Low { out: Vec::with_capacity(left.len() + right.len()), left, right };
        merge.take_right(1);
        if !merge.right.is_empty() && merge.left.len() > 1 {
            while !self.low_one_by_one(&mut merge) && !self.low_galloping(&mut merge) {}
        }
        merge.out.extend_from_slice(merge.right);
        merge.out.extend_from_slice(merge.left);
        merge.out
    }

    /// Takes entries one at a time until one side wins often. True at the end.
    fn low_one_by_one(&mut self, merge: &mut Low) -> bool {
        let (mut lefts, mut rights) = (0, 0);
        loop {
            if (self.less)(merge.right[0], merge.left[0]) {
                merge.take_right(1);
                (lefts, rights) = (0, rights + 1);
                if merge.right.is_empty() {
                    return true;
                }
            } else {
                merge.take_left(1);
                (lefts, rights) = (lefts + 1, 0);
                if merge.left.len() == 1 {
                    return true;
                }
            }
            if lefts.max(rights) >= self.min_gallop {
                self.min_gallop += 1;
                return false;
            }
        }
    }

    /// Takes stretches while they are long. True at the end.
    fn low_galloping(&mut self, merge: &mut Low) -> bool {
        loop {
            self.min_gallop = (self.min_gallop - 1).max(1);
            let lefts = self.gallop_right(merge.right[0], merge.left, 0);
            merge.take_left(lefts);
            if lefts > 0 && merge.left.len() <= 1 {
                return true;
            }
            merge.take_right(1);
            if merge.right.is_empty() {
                return true;
            }
            let rights = self.gallop_left(merge.left[0], merge.right, 0);
            merge.take_right(rights);
            if merge.right.is_empty() {
                return true;
            }
            merge.take_left(1);
            if merge.left.len() == 1 {
                return true;
            }
            if lefts.max(rights) < MIN_GALLOP {
                self.min_gallop += 1;
                return false;
            }
        }
    }

    /// Merges from the right end.
    fn merge_high(&mut self, left: &[usize], right: &[usize]) -> Vec<usize> {
        let mut merge = High { out: Vec::with_capacity(left.len() + right.len()), left, right };
        merge.take_left(1);
        if !merge.left.is_empty() && merge.right.len() > 1 {
            while !self.high_one_by_one(&mut merge) && !self.high_galloping(&mut merge) {}
        }
        let (left, right) = (merge.left, merge.right);
        merge.out.extend(left.iter().rev());
        merge.out.extend(right.iter().rev());
        merge.out.reverse();
        merge.out
    }

    fn high_one_by_one(&mut self, merge: &mut High) -> bool {
        let (mut lefts, mut rights) = (0, 0);
        loop {
            let (left, right) = (merge.left[merge.left.len() - 1], merge.right[merge.right.len() - 1]);
            if (self.less)(right, left) {
                merge.take_left(1);
                (lefts, rights) = (lefts + 1, 0);
                if merge.left.is_empty() {
                    return true;
                }
            } else {
                merge.take_right(1);
                (lefts, rights) = (0, rights + 1);
                if merge.right.len() == 1 {
                    return true;
                }
            }
            if lefts.max(rights) >= self.min_gallop {
                self.min_gallop += 1;
                return false;
            }
        }
    }

    fn high_galloping(&mut self, merge: &mut High) -> bool {
        loop {
            self.min_gallop = (self.min_gallop - 1).max(1);
            let (left, right) = (merge.left, merge.right);
            let lefts = left.len() - self.gallop_right(right[right.len() - 1], left, left.len() - 1);
            merge.take_left(lefts);
            if merge.left.is_empty() {
                return true;
            }
            merge.take_right(1);
            if merge.right.len() == 1 {
                return true;
            }
            let (left, right) = (merge.left, merge.right);
            let rights = right.len() - self.gallop_left(left[left.len() - 1], right, right.len() - 1);
            merge.take_right(rights);
            if rights > 0 && merge.right.len() <= 1 {
                return true;
            }
            merge.take_left(1);
            if merge.left.is_empty() {
                return true;
            }
            if lefts.max(rights) < MIN_GALLOP {
                self.min_gallop += 1;
                return false;
            }
        }
    }

    /// The leftmost place for `key` in a sorted stretch, sought from `hint`.
    fn gallop_left(&mut self, key: usize, run: &[usize], hint: usize) -> usize {
        let less = &mut *self.less;
        gallop(run.len(), hint, |position| less(run[position], key))
    }

    /// The rightmost place for `key` in a sorted stretch, sought from `hint`.
    fn gallop_right(&mut self, key: usize, run: &[usize], hint: usize) -> usize {
        let less = &mut *self.less;
        gallop(run.len(), hint, |position| !less(key, run[position]))
    }
}

/// The first position that is not `before`, sought from `hint` in steps that
/// double and then by halves.
fn gallop(len: usize, hint: usize, mut before: impl FnMut(usize) -> bool) -> usize {
    let (mut last, mut step) = (0, 1);
    let (mut low, mut high);
    if before(hint) {
        let most = len - hint;
        while step < most && before(hint + step) {
            (last, step) = (step, step * 2 + 1);
        }
        (low, high) = (hint + last + 1, hint + step.min(most));
    } else {
        let most = hint + 1;
        while step < most && !before(hint - step) {
            (last, step) = (step, step * 2 + 1);
        }
        (low, high) = (most - step.min(most), hint - last);
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    high
}

/// Two runs that are taken from the front.
struct Low<'runs> {
    left: &'runs [usize],
    right: &'runs [usize],
    out: Vec<usize>,
}

impl Low<'_> {
    fn take_left(&mut self, count: usize) {
        let (taken, rest) = self.left.split_at(count);
        self.out.extend_from_slice(taken);
        self.left = rest;
    }

    fn take_right(&mut self, count: usize) {
        let (taken, rest) = self.right.split_at(count);
        self.out.extend_from_slice(taken);
        self.right = rest;
    }
}

/// Two runs that are taken from the back; `out` is in reverse.
struct High<'runs> {
    left: &'runs [usize],
    right: &'runs [usize],
    out: Vec<usize>,
}

impl High<'_> {
    fn take_left(&mut self, count: usize) {
        let (rest, taken) = self.left.split_at(self.left.len() - count);
        self.out.extend(taken.iter().rev());
        self.left = rest;
    }

    fn take_right(&mut self, count: usize) {
        let (rest, taken) = self.right.split_at(self.right.len() - count);
        self.out.extend(taken.iter().rev());
        self.right = rest;
    }
}

/// The least length of a run, so that the number of runs is close to a power
/// of two.
fn min_run(mut len: usize) -> usize {
    let mut lost = 0;
    while len >= 64 {
        lost |= len & 1;
        len >>= 1;
    }
    len + lost
}

/// Powersort's power of the boundary between a run of `first` entries at
/// `start` and the next one of `second` entries, among `total`.
fn power(start: usize, first: usize, second: usize, total: usize) -> u32 {
    let mut left = 2 * start + first;
    let mut right = left + first + second;
    let mut power = 1;
    loop {
        if left >= total {
            left -= total;
            right -= total;
        } else if right >= total {
            return power;
        }
        left <<= 1;
        right <<= 1;
        power += 1;
    }
}
