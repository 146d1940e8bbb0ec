//! The places of declarations, from the nesting of blocks.

use std::collections::{BTreeMap, BTreeSet};

use crate::ir::{Block, Body, Expr, ExprKind, LocalId, Rvalue, Stmt, StmtKind};

use super::{Mutability, View};
use crate::analysis::walk::{self, StmtIndex};

/// Places the declarations of all variables.
pub(super) fn place(view: &View<'_>, found: &mut Mutability) {
    let root = Node::of(view, &view.function.body, None);
    for local in root.positions.keys() {
        if !view.is_declared_here(*local) {
            continue;
        }
        let mut declaring = Vec::new();
        if cover(&root, *local, &mut declaring) {
            found.in_place.extend(declaring.into_iter().map(|stmt| ((stmt, *local), false)));
        } else if let Some(stmt) = first_in_common_block(&root, *local) {
            found.deferred.entry(stmt).or_default().push(*local);
        }
    }
}

/// A block with what happens to variables in it.
struct Node {
    items: Vec<Item>,
    /// For each variable the items that have to do with it, in order.
    positions: BTreeMap<LocalId, Vec<usize>>,
}

/// A statement of a block, or the value after a body's statements.
struct Item {
    /// `None` for a value.
    stmt: Option<StmtIndex>,
    binds: Binds,
    reads: BTreeSet<LocalId>,
    children: Vec<Node>,
}

/// What an item binds itself.
enum Binds {
    Nothing,
    /// For the rest of its block.
    Onwards(Vec<LocalId>),
    /// The variable of a `for`, for the first of the children.
    Rounds(LocalId),
}

impl Binds {
    fn contain(&self, local: LocalId) -> bool {
        match self {
            Binds::Nothing => false,
            Binds::Onwards(locals) => locals.contains(&local),
            Binds::Rounds(bound) => *bound == local,
        }
    }
}

impl Node {
    fn of(view: &View<'_>, block: &Block, value: Option<&Expr>) -> Self {
        let mut items: Vec<Item> = block.iter().map(|stmt| Item::of(view, stmt)).collect();
        if let Some(value) = value {
            let reads = reads_of([value]);
            items.push(Item { stmt: None, binds: Binds::Nothing, reads, children: Vec::new() });
        }
        let mut positions: BTreeMap<LocalId, Vec<usize>> = BTreeMap::new();
        for (position, item) in items.iter().enumerate() {
            for local in item.mentioned() {
                positions.entry(local).or_default().push(position);
            }
        }
        Self { items, positions }
    }

    fn of_body(view: &View<'_>, body: &Body) -> Self {
        Self::of(view, &body.stmts, Some(&body.value))
    }

    fn mentions(&self, local: LocalId) -> bool {
        self.positions.contains_key(&local)
    }
}

impl Item {
    fn of(view: &View<'_>, stmt: &Stmt) -> Self {
        let bound = view.bound(stmt);
        let binds = match (&stmt.kind, &bound[..]) {
            (_, []) => Binds::Nothing,
            (StmtKind::For { .. }, [local]) => Binds::Rounds(*local),
            (_, _) => Binds::Onwards(bound),
        };
        let mut reads = reads_of(walk::stmt_operands(stmt));
        if let Some(Rvalue::CheckedLocal(local)) = walk::rvalue(stmt) {
            reads.insert(*local);
        }
        let children = match &stmt.kind {
            StmtKind::Let(_, rvalue) | StmtKind::Do(rvalue) => {
                walk::bodies(rvalue).into_iter().map(|body| Node::of_body(view, body)).collect()
            }
            StmtKind::If(_, then, orelse) => {
                vec![Node::of(view, then, None), Node::of(view, orelse, None)]
            }
            StmtKind::While { condition, body, orelse } => vec![
                Node::of_body(view, condition),
                Node::of(view, body, None),
                Node::of(view, orelse, None),
            ],
            StmtKind::For { body, orelse, .. } => {
                vec![Node::of(view, body, None), Node::of(view, orelse, None)]
            }
            StmtKind::Try { .. } | StmtKind::Finally { .. } => {
                walk::child_blocks(stmt).into_iter().map(|block| Node::of(view, block, None)).collect()
            }
            StmtKind::Unbind(_)
            | StmtKind::UnbindGlobal(_)
            | StmtKind::Unpack(..)
            | StmtKind::StoreGlobal(..)
            | StmtKind::StoreCell(..)
            | StmtKind::StoreField(..)
            | StmtKind::StoreAttribute(..)
            | StmtKind::Break
            | StmtKind::Continue
            | StmtKind::Return(_)
            | StmtKind::Raise(..) => Vec::new(),
        };
        Self { stmt: Some(view.numbers.index(stmt)), binds, reads, children }
    }

    fn mentioned(&self) -> BTreeSet<LocalId> {
        let mut mentioned = self.reads.clone();
        match &self.binds {
            Binds::Nothing => {}
            Binds::Onwards(locals) => mentioned.extend(locals),
            Binds::Rounds(local) => {
                mentioned.insert(*local);
            }
        }
        for child in &self.children {
            mentioned.extend(child.positions.keys());
        }
        mentioned
    }
}

fn reads_of<'a>(exprs: impl IntoIterator<Item = &'a Expr>) -> BTreeSet<LocalId> {
    let mut reads = BTreeSet::new();
    for expr in exprs {
        walk::each_expr(expr, &mut |inner| {
            if let ExprKind::Local(local) = inner.kind {
                reads.insert(local);
            }
        });
    }
    reads
}

/// Whether bindings in the block can declare the variable for all that the block does with it. Adds
/// those that then do.
fn cover(node: &Node, local: LocalId, declaring: &mut Vec<StmtIndex>) -> bool {
    let positions = node.positions.get(&local).map_or(&[][..], Vec::as_slice);
    for position in positions {
        let item = &node.items[*position];
        if item.reads.contains(&local) {
            return false;
        }
        let mut inside = item.children.iter().filter(|child| child.mentions(local));
        match &item.binds {
            Binds::Onwards(locals) if locals.contains(&local) => {
                let once = locals.iter().filter(|bound| **bound == local).count() == 1;
                declaring.extend(item.stmt);
                // All that follows in the block sees this declaration.
                return once && inside.next().is_none();
            }
            Binds::Rounds(bound) if *bound == local => {
                declaring.extend(item.stmt);
                if item.children[1..].iter().any(|child| child.mentions(local)) {
                    return false;
                }
            }
            Binds::Nothing | Binds::Onwards(_) | Binds::Rounds(_) => {
                if !inside.all(|child| cover(child, local, declaring)) {
                    return false;
                }
            }
        }
    }
    true
}

/// The first statement that has to do with the variable, in the innermost block that holds all that do.
fn first_in_common_block(root: &Node, local: LocalId) -> Option<StmtIndex> {
    let mut node = root;
    loop {
        let positions = node.positions.get(&local)?;
        let item = &node.items[*positions.first()?];
        let mut inside = item.children.iter().filter(|child| child.mentions(local));
        let own = item.reads.contains(&local) || item.binds.contain(local);
        match (inside.next(), inside.next()) {
            (Some(only), None) if positions.len() == 1 && !own => node = only,
            (_, _) => return item.stmt,
        }
    }
}
