//! Where jumps lead in structured code: what a forward analysis keeps for the loops, `try`s and
//! `finally`s around the statement it is at.

/// What is known at a point of a function.
pub trait Merge: Clone {
    /// What holds on both paths.
    #[must_use]
    fn merge(self, other: &Self) -> Self;
}

/// What holds where two paths meet, of which either may not arrive.
pub fn meet<S: Merge>(left: Option<S>, right: Option<S>) -> Option<S> {
    match (left, right) {
        (Some(left), Some(right)) => Some(left.merge(&right)),
        (left, right) => left.or(right),
    }
}

/// The states in which a piece of code was left, other than at its end.
#[derive(Clone, Debug)]
pub struct Exits<S> {
    /// By an exception.
    pub raised: Option<S>,
    /// By `return`.
    pub returned: Option<S>,
    /// By `break`.
    pub breaks: Option<S>,
    /// By `continue`.
    pub continues: Option<S>,
}

impl<S> Default for Exits<S> {
    fn default() -> Self {
        Self { raised: None, returned: None, breaks: None, continues: None }
    }
}

/// What stops a jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stops {
    /// A loop: `break` and `continue`.
    Loop,
    /// A `try`: exceptions.
    Attempt,
    /// A `finally`: everything.
    Finally,
}

/// The loops, `try`s and `finally`s around a statement, the innermost last.
#[derive(Clone, Debug)]
pub struct Frames<S> {
    frames: Vec<(Stops, Exits<S>)>,
}

impl<S> Default for Frames<S> {
    fn default() -> Self {
        Self { frames: Vec::new() }
    }
}

impl<S: Merge> Frames<S> {
    /// A round of a loop begins.
    pub fn enter_loop(&mut self) {
        self.frames.push((Stops::Loop, Exits::default()));
    }

    /// The body of a `try` with handlers begins.
    pub fn enter_attempt(&mut self) {
        self.frames.push((Stops::Attempt, Exits::default()));
    }

    /// What a `finally` follows begins.
    pub fn enter_finally(&mut self) {
        self.frames.push((Stops::Finally, Exits::default()));
    }

    /// The innermost of the three ends: how it was left.
    pub fn leave(&mut self) -> Exits<S> {
        self.frames.pop().map(|(_, exits)| exits).unwrap_or_default()
    }

    /// Whether an exception raised here meets a handler or a `finally` of the function.
    pub fn is_attempted(&self) -> bool {
        self.find(&[Stops::Attempt, Stops::Finally]).is_some()
    }

    /// Whether a `break` here is one of a loop.
    pub fn is_in_loop(&self) -> bool {
        self.frames.iter().any(|(stops, _)| *stops == Stops::Loop)
    }

    fn find(&self, stops: &[Stops]) -> Option<usize> {
        self.frames.iter().rposition(|(found, _)| stops.contains(found))
    }

    fn exit(&mut self, stops: &[Stops], of: fn(&mut Exits<S>) -> &mut Option<S>, state: Option<S>) {
        if let Some(position) = self.find(stops) {
            let target = of(&mut self.frames[position].1);
            *target = meet(target.take(), state);
        }
    }

    /// Something raises in this state.
    pub fn raise(&mut self, state: Option<S>) {
        self.exit(&[Stops::Attempt, Stops::Finally], |exits| &mut exits.raised, state);
    }

    /// `return`.
    pub fn ret(&mut self, state: Option<S>) {
        self.exit(&[Stops::Finally], |exits| &mut exits.returned, state);
    }

    /// `break`.
    pub fn brk(&mut self, state: Option<S>) {
        self.exit(&[Stops::Loop, Stops::Finally], |exits| &mut exits.breaks, state);
    }

    /// `continue`.
    pub fn cont(&mut self, state: Option<S>) {
        self.exit(&[Stops::Loop, Stops::Finally], |exits| &mut exits.continues, state);
    }

    /// Goes on from the end of a `finally`, in the state `end`, to wherever what it follows was going.
    pub fn resume(&mut self, exits: &Exits<S>, end: Option<S>) {
        if exits.raised.is_some() {
            self.raise(end.clone());
        }
        if exits.returned.is_some() {
            self.ret(end.clone());
        }
        if exits.breaks.is_some() {
            self.brk(end.clone());
        }
        if exits.continues.is_some() {
            self.cont(end);
        }
    }
}

impl<S: Merge> Exits<S> {
    /// The state at the start of a `finally`, where what it follows may also end in the state `end`.
    pub fn entry(&self, end: Option<S>) -> Option<S> {
        let jumps = [&self.raised, &self.returned, &self.breaks, &self.continues];
        jumps.into_iter().fold(end, |entry, jump| meet(entry, jump.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Merge for Vec<u8> {
        fn merge(mut self, other: &Self) -> Self {
            self.extend(other);
            self
        }
    }

    #[test]
    fn an_exception_goes_to_the_innermost_try_and_a_break_past_it() {
        let mut frames: Frames<Vec<u8>> = Frames::default();
        frames.enter_loop();
        frames.enter_attempt();
        frames.raise(Some(vec![1]));
        frames.brk(Some(vec![2]));
        assert_eq!(frames.leave().raised, Some(vec![1]));
        assert_eq!(frames.leave().breaks, Some(vec![2]));
    }

    #[test]
    fn a_finally_stops_every_jump_and_sends_each_on() {
        let mut frames: Frames<Vec<u8>> = Frames::default();
        frames.enter_loop();
        frames.enter_finally();
        frames.brk(Some(vec![1]));
        frames.ret(Some(vec![2]));
        let exits = frames.leave();
        assert_eq!(exits.entry(Some(vec![0])), Some(vec![0, 2, 1]));
        frames.resume(&exits, Some(vec![9]));
        let around = frames.leave();
        assert_eq!((around.breaks, around.continues), (Some(vec![9]), None));
    }
}
