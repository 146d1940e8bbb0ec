//! The choices a program is made by.

/// A source of choices: those that are given, and then, with a seed, random ones, without one zeros.
/// What was chosen is kept, so that the same program can be made again, or a smaller one.
#[derive(Clone, Debug)]
pub struct Choices {
    taken: Vec<u32>,
    given: Vec<u32>,
    random: Option<fastrand::Rng>,
}

/// After so many choices all further ones are zero, so that every program ends.
const MOST: usize = 20_000;

impl Choices {
    /// Random choices, the same for the same seed.
    pub fn of_seed(seed: u64) -> Self {
        Self { taken: Vec::new(), given: Vec::new(), random: Some(fastrand::Rng::with_seed(seed)) }
    }

    /// Choices made before; zeros after the last.
    pub fn replay(given: Vec<u32>) -> Self {
        Self { taken: Vec::new(), given, random: None }
    }

    /// The choices made so far.
    pub fn taken(&self) -> &[u32] {
        &self.taken
    }

    /// A number below `bound`, which is not 0. Zero is the simplest choice, by convention.
    pub fn below(&mut self, bound: usize) -> usize {
        let position = self.taken.len();
        let raw = match self.given.get(position) {
            Some(given) => *given,
            None if position < MOST => self.random.as_mut().map_or(0, |random| random.u32(..1 << 24)),
            None => 0,
        };
        self.taken.push(raw);
        raw as usize % bound.max(1)
    }

    /// True once in `times`, on average; never where choices have run out.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// One of the items, the first where choices have run out.
    pub fn of<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }
}
