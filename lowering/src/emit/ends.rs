//! How functions end: with a value instead of `return value;`.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the trees of `syn` have many forms, of which one place cares about few"
)]

use syn::{Block, Expr, Stmt};

/// Makes the value that the last statement returns, in each of its branches, the value of the block.
pub fn without_return(stmts: &mut [Stmt]) {
    if let Some(Stmt::Expr(expr, semicolon)) = stmts.last_mut()
        && returns(expr)
    {
        *semicolon = None;
        strip(expr);
    }
}

/// Whether the expression returns a value, whichever branch is taken.
fn returns(expr: &Expr) -> bool {
    match expr {
        Expr::Return(returned) => returned.expr.is_some(),
        Expr::If(branches) => {
            let otherwise = branches.else_branch.as_ref();
            block_returns(&branches.then_branch) && otherwise.is_some_and(|(_, expr)| returns(expr))
        }
        Expr::Match(branches) => {
            !branches.arms.is_empty() && branches.arms.iter().all(|arm| returns(&arm.body))
        }
        Expr::Block(block) => block.label.is_none() && block_returns(&block.block),
        _ => false,
    }
}

fn block_returns(block: &Block) -> bool {
    matches!(block.stmts.last(), Some(Stmt::Expr(expr, _)) if returns(expr))
}

fn strip(expr: &mut Expr) {
    match expr {
        Expr::Return(returned) => {
            if let Some(value) = returned.expr.take() {
                *expr = *value;
            }
        }
        Expr::If(branches) => {
            without_return(&mut branches.then_branch.stmts);
            if let Some((_, otherwise)) = &mut branches.else_branch {
                strip(otherwise);
            }
        }
        Expr::Match(branches) => branches.arms.iter_mut().for_each(|arm| strip(&mut arm.body)),
        Expr::Block(block) => without_return(&mut block.block.stmts),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use syn::{Block, parse_quote};

    use super::*;

    #[test]
    fn a_last_statement_that_returns_in_every_branch_is_a_value() {
        let mut block: Block = parse_quote!({
            if a {
                return 1;
            } else {
                f();
                return 2;
            }
        });
        without_return(&mut block.stmts);
        let expected: Block = parse_quote!({
            if a {
                1
            } else {
                f();
                2
            }
        });
        assert_eq!(block, expected);
    }

    #[test]
    fn a_branch_that_goes_on_is_left_alone() {
        let block: Block = parse_quote!({
            if a {
                return 1;
            }
        });
        let mut same = block.clone();
        without_return(&mut same.stmts);
        assert_eq!(same, block);
    }
}
