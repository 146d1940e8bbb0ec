//! `kind: Literal["circle"]`: the field that tells which class of a union a TypedDict value is of.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's trees have many forms, of which one place cares about few"
)]

use lowering::hir::{Field, Literal, ModuleId, RecordId, Tag, Tags};
use rustpython_parser::ast::{self, Constant, Expr};

use super::Resolver;
use super::binding::Binding;
use super::merged::either;

/// Names that stand for names before a type counts as one that refers to itself.
const MOST_NAMES: usize = 16;

impl Resolver<'_> {
    /// The values that a field may have, where it is declared as a `Literal`; none otherwise.
    pub(super) fn declared_literals(&mut self, module: ModuleId, annotation: &Expr) -> Vec<Literal> {
        let mut found = Vec::new();
        let told = self.add_literals(module, annotation, MOST_NAMES, &mut found);
        if told { found } else { Vec::new() }
    }

    /// Adds the values, if the expression is a `Literal` of values that tell classes apart.
    fn add_literals(
        &mut self,
        module: ModuleId,
        annotation: &Expr,
        names: usize,
        found: &mut Vec<Literal>,
    ) -> bool {
        if let Expr::Subscript(subscript) = annotation {
            let items = match &*subscript.slice {
                Expr::Tuple(items) => &items.elts[..],
                item => std::slice::from_ref(item),
            };
            return match self.module_path(module, &subscript.value) {
                Some(Binding::Library(name)) if name == "typing.Literal" => {
                    items.iter().all(|item| match literal(item) {
                        Some(value) => {
                            found.push(value);
                            true
                        }
                        None => self.add_literals(module, item, names, found),
                    })
                }
                Some(Binding::Library(name)) if matches!(&*name, "typing.Required" | "typing.Final") => {
                    matches!(items, [item] if self.add_literals(module, item, names, found))
                }
                _ => false,
            };
        }
        match self.module_path(module, annotation) {
            Some(Binding::Alias(module, value)) if names > 0 => {
                self.add_literals(module, value, names - 1, found)
            }
            _ => false,
        }
    }

    /// The first field that each class requires, and declares as a `Literal` of values of one type.
    pub(super) fn tags_of_union(&self, parts: &[RecordId], fields: &[Field]) -> Option<Tags> {
        fields.iter().enumerate().find_map(|(field, shown)| {
            let mut values: Vec<Tag> = Vec::new();
            for part in parts {
                let own = &self.program.records[*part].fields;
                let tag = own.iter().find(|own| own.name == shown.name && own.required)?;
                if tag.literals.is_empty() {
                    return None;
                }
                for value in &tag.literals {
                    add_tag(&mut values, value, fields, own);
                }
            }
            let alike = values.windows(2).all(|pair| pair[0].value.is_alike(&pair[1].value));
            (alike && values.len() > 1).then_some(Tags { field, values })
        })
    }
}

/// Adds the types of a class's fields to those that the value tells.
fn add_tag(values: &mut Vec<Tag>, value: &Literal, fields: &[Field], own: &[Field]) {
    let declared = fields.iter().map(|field| {
        let own = own.iter().find(|own| own.name == field.name);
        own.map(|own| own.annotation.clone())
    });
    let Some(known) = values.iter_mut().find(|known| known.value == *value) else {
        values.push(Tag { value: value.clone(), fields: declared.collect() });
        return;
    };
    for (known, declared) in known.fields.iter_mut().zip(declared) {
        *known = match (known.take(), declared) {
            (Some(known), Some(declared)) => Some(either(&known, &declared)),
            (one, other) => one.or(other),
        };
    }
}

/// The value of an item of a `Literal`.
fn literal(item: &Expr) -> Option<Literal> {
    match item {
        Expr::Constant(constant) => match &constant.value {
            Constant::Str(text) => Some(Literal::Str(text.clone())),
            Constant::Bool(value) => Some(Literal::Bool(*value)),
            Constant::Int(value) => Some(Literal::Int(value.clone())),
            _ => None,
        },
        Expr::UnaryOp(number) if number.op == ast::UnaryOp::USub => match literal(&number.operand)? {
            Literal::Int(value) => Some(Literal::Int(-value)),
            Literal::Str(_) | Literal::Bool(_) => None,
        },
        _ => None,
    }
}
