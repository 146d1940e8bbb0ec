//! "Did you mean": the nearest known name.

/// The candidate nearest to `name`, if one is near: at most a third of its letters changed, inserted,
/// left out or swapped with a neighbour.
pub(super) fn nearest<'c>(name: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let wanted: Vec<char> = name.chars().collect();
    let limit = (wanted.len() / 3).max(1);
    let near =
        candidates.into_iter().filter(|candidate| *candidate != name && !candidate.starts_with('<'));
    let ranked = near.filter_map(|candidate| {
        let letters: Vec<char> = candidate.chars().collect();
        if letters.len().abs_diff(wanted.len()) > limit {
            return None;
        }
        let distance = distance(&wanted, &letters);
        let only_case = candidate.eq_ignore_ascii_case(name);
        (distance <= limit && distance < wanted.len() || only_case).then_some((distance, candidate))
    });
    ranked.min().map(|(_, candidate)| candidate)
}

/// The optimal string alignment distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

/// The help text for a nearest name.
pub(super) fn did_you_mean<'c>(
    name: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<String> {
    nearest(name, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_swapped_pair_of_letters_is_one_change() {
        assert_eq!(nearest("blaance", ["balance", "balances", "value"]), Some("balance"));
    }

    #[test]
    fn nothing_is_suggested_for_a_name_unlike_all_others() {
        assert_eq!(nearest("total", ["print", "len", "owner"]), None);
        assert_eq!(nearest("x", ["y", "z"]), None);
    }

    #[test]
    fn a_name_in_another_case_is_near() {
        assert_eq!(nearest("nat_64", ["nat64"]), Some("nat64"));
        assert_eq!(nearest("MAX", ["max"]), Some("max"));
    }
}
