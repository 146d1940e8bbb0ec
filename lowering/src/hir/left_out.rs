//! Fields that some dict display of a record leaves out.
//!
//! In Kybra a record's dict may lack what is declared `Opt`: it crosses as none. Such a field is there or
//! not, as in Python, so it is not required in its class. Which class a display is of is known only once
//! types are; a display counts for every class that it may be of.

use super::{
    AnnotationKind, ArgKind, Expr, ExprKind, NameRef, Program, Record, RecordId, RecordKind, walk,
};

impl Program {
    /// Finds the `Opt` fields that displays and calls of the class leave out, and makes them optional.
    pub fn open_left_out_fields(&mut self) {
        let mut found: Vec<(RecordId, Vec<String>)> = Vec::new();
        for function in self.functions.iter() {
            walk::block_expressions(&function.body, &mut |expr| match made(expr) {
                Some((keys, Some(record))) => found.push((record, keys)),
                Some((keys, None)) => {
                    if self.records.iter().any(|record| is_exact(record, &keys)) {
                        return;
                    }
                    let records = self.records.enumerate();
                    let open = records.filter(|(_, record)| is_left_open(record, &keys));
                    found.extend(open.map(|(id, _)| (id, keys.clone())));
                }
                None => {}
            });
        }
        for (id, keys) in found {
            for field in &mut self.records[id].fields {
                let optional = matches!(field.annotation.kind, AnnotationKind::Optional(_));
                field.required &= !optional || keys.contains(&field.name);
            }
        }
    }
}

/// The keys of a dict that is written out, and its class where the expression names it.
fn made(expr: &Expr) -> Option<(Vec<String>, Option<RecordId>)> {
    if let ExprKind::Dict(pairs) = &expr.kind {
        let key = |(key, _): &(Option<Expr>, Expr)| {
            let ExprKind::Str(name) = &key.as_ref()?.kind else { return None };
            Some(name.clone())
        };
        return Some((pairs.iter().map(key).collect::<Option<_>>()?, None));
    }
    let ExprKind::Call(callee, args) = &expr.kind else { return None };
    let ExprKind::Name(NameRef::Record(record)) = callee.kind else { return None };
    let name = |kind: &ArgKind| match kind {
        ArgKind::Keyword(name) => Some(name.clone()),
        ArgKind::Positional | ArgKind::Star | ArgKind::DoubleStar => None,
    };
    Some((args.iter().map(|arg| name(&arg.kind)).collect::<Option<_>>()?, Some(record)))
}

/// Whether a dict with these keys has all that the class declares, and no more.
fn is_exact(record: &Record, keys: &[String]) -> bool {
    record.fields.len() == keys.len() && record.fields.iter().all(|field| keys.contains(&field.name))
}

/// Whether a dict with these keys may be of the class, with some `Opt` left out.
fn is_left_open(record: &Record, keys: &[String]) -> bool {
    let held = |name: &String| record.fields.iter().any(|field| field.name == *name);
    let optional = |kind: &AnnotationKind| matches!(kind, AnnotationKind::Optional(_));
    record.kind != RecordKind::Variant
        && keys.iter().any(held)
        && record
            .fields
            .iter()
            .all(|field| keys.contains(&field.name) || optional(&field.annotation.kind))
        && record.fields.iter().any(|field| !keys.contains(&field.name))
}
