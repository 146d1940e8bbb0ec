//! Classes of containers that are kept the same way, by union and find. All of a class are of one kind:
//! lists, dicts, sets or records.
//!
//! A node stands for the lists at one level of a variable's type: the lists themselves, or the lists that
//! are their items, and so on inwards.

use crate::ir::Record;
use crate::ty::Ty;

/// The lists at one level of a variable or a result.
pub(super) type Node = usize;

/// The node of lists that are known to be shared.
pub(super) const SHARED: Node = 0;

/// Sets of nodes.
#[derive(Debug)]
pub(super) struct Classes {
    /// Leads to the node that stands for the class.
    parent: Vec<Node>,
    /// Whether the lists of the class are shared; of nodes that stand for a class.
    shared: Vec<bool>,
    /// The lists that are items; of nodes that stand for a class.
    inner: Vec<Option<Node>>,
    /// Of each record, whether its fields may be absent: such a one always has a handle.
    open: Vec<bool>,
    /// Whether anything was found that was not known.
    grown: bool,
}

impl Classes {
    /// No lists but the shared ones, in a program with these records.
    pub fn new(records: &[Record]) -> Self {
        let open = records.iter().map(|record| record.open).collect();
        Self { parent: vec![SHARED], shared: vec![true], inner: vec![None], open, grown: false }
    }

    /// New nodes for the containers of a variable; `None` where it holds none. The values of a dict and
    /// the fields of a record are shared.
    pub fn of(&mut self, ty: &Ty) -> Option<Node> {
        let open = matches!(ty, Ty::Record(id) if self.open[id.index()]);
        if open || !ty.is_ownable() {
            return None;
        }
        let inner = if let Ty::List(item) = ty { self.of(item) } else { None };
        let node = self.parent.len();
        self.parent.push(node);
        self.shared.push(false);
        self.inner.push(inner);
        Some(node)
    }

    fn find(&self, mut node: Node) -> Node {
        while self.parent[node] != node {
            node = self.parent[node];
        }
        node
    }

    /// The lists that are items of these.
    pub fn inner(&self, node: Node) -> Option<Node> {
        self.inner[self.find(node)]
    }

    /// Whether the lists are shared.
    pub fn is_shared(&self, node: Node) -> bool {
        self.shared[self.find(node)]
    }

    /// How many levels, from the outside, are not shared.
    pub fn levels(&self, node: Option<Node>) -> usize {
        match node {
            Some(node) if !self.is_shared(node) => 1 + self.levels(self.inner(node)),
            Some(_) | None => 0,
        }
    }

    /// The lists are shared, and so are the lists inside of them.
    pub fn share(&mut self, node: Node) {
        let mut next = Some(node);
        while let Some(node) = next {
            let found = self.find(node);
            self.grown |= !self.shared[found];
            self.shared[found] = true;
            next = self.inner[found];
        }
    }

    /// The lists that are items of these are shared.
    pub fn share_inner(&mut self, node: Node) {
        if let Some(inner) = self.inner(node) {
            self.share(inner);
        }
    }

    /// What crosses the canister's boundary is shared unless it is a list or a record: the others have
    /// handles there.
    pub fn share_handles(&mut self, node: Option<Node>, ty: &Ty) {
        match (node, ty) {
            (Some(node), Ty::List(item)) => self.share_handles(self.inner(node), item),
            (Some(_), Ty::Record(_)) | (None, _) => {}
            (Some(node), _) => self.share(node),
        }
    }

    /// One gives its containers away to the other, which is their only owner from then on: a container
    /// without a handle can get one there, and the items are kept the same way.
    pub fn give(&mut self, from: Node, to: Node) {
        if let (Some(given), Some(taken)) = (self.inner(from), self.inner(to)) {
            self.unify(given, taken);
        }
        if self.is_shared(from) {
            self.share(to);
        } else if self.is_shared(to) {
            self.share_inner(from);
        }
    }

    /// Both are kept the same way. Classes that are shared stay apart: there is nothing more to find out of
    /// them, and what they hold may differ in kind.
    pub fn unify(&mut self, left: Node, right: Node) {
        let (left, right) = (self.find(left), self.find(right));
        if left == right {
            return;
        }
        if self.shared[left] || self.shared[right] {
            self.share(left);
            self.share(right);
            return;
        }
        let inner = (self.inner[left], self.inner[right]);
        let (root, other) = (left.min(right), left.max(right));
        self.grown = true;
        self.parent[other] = root;
        self.inner[root] = self.inner[root].or(self.inner[other]);
        if let (Some(left), Some(right)) = inner {
            self.unify(left, right);
        }
    }

    /// Whether anything was found since this was last asked.
    pub fn take_grown(&mut self) -> bool {
        std::mem::take(&mut self.grown)
    }

    /// Something was found that is not kept here.
    pub fn grow(&mut self) {
        self.grown = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Ty {
        Ty::list(Ty::list(Ty::Int))
    }

    #[test]
    fn sharing_goes_inwards() {
        let mut classes = Classes::new(&[]);
        let matrix = classes.of(&rows()).expect("a list");
        assert_eq!(classes.levels(Some(matrix)), 2);
        classes.share_inner(matrix);
        assert_eq!(classes.levels(Some(matrix)), 1);
        classes.share(matrix);
        assert_eq!(classes.levels(Some(matrix)), 0);
    }

    #[test]
    fn what_is_kept_the_same_way_is_shared_together() {
        let mut classes = Classes::new(&[]);
        let (left, right) = (classes.of(&rows()).expect("a list"), classes.of(&rows()).expect("a list"));
        let row = classes.of(&Ty::list(Ty::Int)).expect("a list");
        classes.unify(left, right);
        classes.unify(classes.inner(left).expect("rows"), row);
        classes.share(row);
        assert_eq!((classes.levels(Some(left)), classes.levels(Some(right))), (1, 1));
        assert_eq!(classes.of(&Ty::Int), None);
    }

    #[test]
    fn what_meets_the_shared_is_shared() {
        let mut classes = Classes::new(&[]);
        let matrix = classes.of(&rows()).expect("a list");
        classes.unify(matrix, SHARED);
        assert!(classes.is_shared(matrix));
        assert_eq!(classes.inner(matrix).map(|inner| classes.is_shared(inner)), Some(true));
        assert!(classes.take_grown());
        classes.unify(matrix, SHARED);
        assert!(!classes.take_grown());
    }

    #[test]
    fn a_list_and_its_items_can_both_meet_the_shared() {
        let mut classes = Classes::new(&[]);
        let (matrix, other) =
            (classes.of(&rows()).expect("a list"), classes.of(&rows()).expect("a list"));
        classes.unify(matrix, SHARED);
        classes.unify(classes.inner(matrix).expect("rows"), SHARED);
        classes.unify(other, SHARED);
        assert_eq!((classes.levels(Some(matrix)), classes.levels(Some(other))), (0, 0));
    }
}
