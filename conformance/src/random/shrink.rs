//! Making a failing program smaller, by making its list of choices smaller.
//!
//! Candidates are compared many at a time, because a build costs far more than a program in it.

use super::choices::Choices;
use super::compare::{CompareError, Compared, Comparison};

/// Candidates of one round.
const CANDIDATES: usize = 40;

/// The smallest program found in `rounds` rounds that still fails; the program itself if none is.
///
/// # Errors
/// If nothing can be compared.
pub fn shrink(
    comparison: &Comparison<'_>,
    failing: Compared,
    rounds: usize,
) -> Result<Compared, CompareError> {
    let mut best = failing;
    let mut random = fastrand::Rng::with_seed(0);
    for _ in 0..rounds {
        let candidates: Vec<Choices> =
            (0..CANDIDATES).map(|_| Choices::replay(smaller(&best.choices, &mut random))).collect();
        let compared = comparison.run(candidates)?;
        let smallest = compared
            .into_iter()
            .filter(|candidate| !candidate.failures().is_empty())
            .min_by_key(|candidate| candidate.text.len());
        if let Some(smallest) = smallest
            && smallest.text.len() < best.text.len()
        {
            best = smallest;
        }
    }
    Ok(best)
}

/// A list with a piece taken out, or set to zero, several times over.
fn smaller(choices: &[u32], random: &mut fastrand::Rng) -> Vec<u32> {
    let mut choices = choices.to_vec();
    for _ in 0..=random.usize(..4) {
        if choices.is_empty() {
            break;
        }
        let longest = (choices.len() / (1 << random.usize(..8))).max(1);
        let length = random.usize(1..=longest);
        let start = random.usize(..=choices.len() - length);
        if random.bool() {
            choices.drain(start..start + length);
        } else {
            choices[start..start + length].fill(0);
        }
    }
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_smaller_list_is_no_longer_and_no_greater() {
        let choices: Vec<u32> = (1..500).collect();
        let mut random = fastrand::Rng::with_seed(1);
        for _ in 0..200 {
            let smaller = smaller(&choices, &mut random);
            assert!(smaller.len() <= choices.len());
            assert!(smaller.iter().map(|&choice| u64::from(choice)).sum::<u64>() < 499 * 250);
        }
    }
}
