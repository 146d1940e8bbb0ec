//! The frame of the analyses that go to and fro between functions: a worklist over a monotone system.

use std::collections::BTreeSet;

/// A system of constraints whose unknowns belong to nodes. Constraining a node moves what is known in
/// one direction of a lattice only; the system is solved when no constraint moves anything.
pub trait Monotone {
    /// What constraints are about.
    type Node: Copy + Ord;

    /// Applies the constraints of a node and returns the nodes whose constraints read what changed,
    /// itself included if so. Empty when nothing changed.
    fn constrain(&mut self, node: Self::Node) -> Vec<Self::Node>;

    /// Nodes of a lower rank are constrained first.
    fn rank(&self, node: Self::Node) -> usize;
}

/// Constrains `nodes`, and again whatever depends on what changed, until nothing changes. Terminates if
/// the lattice has no infinite chain in the direction of the constraints, or `constrain` widens.
pub fn solve<M: Monotone>(system: &mut M, nodes: impl IntoIterator<Item = M::Node>) {
    let mut pending: BTreeSet<(usize, M::Node)> =
        nodes.into_iter().map(|node| (system.rank(node), node)).collect();
    while let Some((_, node)) = pending.pop_first() {
        for dependent in system.constrain(node) {
            pending.insert((system.rank(dependent), dependent));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Monotone, solve};

    /// Longest distances in an acyclic graph: each edge demands that its end is farther than its start.
    struct Distances {
        edges: Vec<(usize, usize)>,
        distance: Vec<usize>,
        steps: usize,
    }

    impl Monotone for Distances {
        type Node = usize;

        fn constrain(&mut self, node: usize) -> Vec<usize> {
            self.steps += 1;
            let mut changed = Vec::new();
            for &(start, end) in &self.edges {
                let due = self.distance[node] + 1;
                if start == node && self.distance[end] < due {
                    self.distance[end] = due;
                    changed.push(end);
                }
            }
            changed
        }

        fn rank(&self, node: usize) -> usize {
            node
        }
    }

    #[test]
    fn dependents_are_constrained_until_nothing_changes() {
        let edges = vec![(0, 1), (1, 2), (0, 2), (2, 3)];
        let mut system = Distances { edges, distance: vec![0; 4], steps: 0 };
        solve(&mut system, [0]);
        assert_eq!(system.distance, [0, 1, 2, 3]);
    }

    #[test]
    fn nodes_of_a_lower_rank_go_first_so_that_each_is_visited_once() {
        let edges = vec![(0, 1), (1, 2), (0, 2), (2, 3)];
        let mut system = Distances { edges, distance: vec![0; 4], steps: 0 };
        solve(&mut system, [3, 1, 0, 2]);
        assert_eq!((system.distance, system.steps), (vec![0, 1, 2, 3], 4));
    }
}
