//! Trees to text.

use std::fmt::Write;

use syn::{File, Macro, Stmt, parse_quote};

/// The name of the statement macro that stands for a comment until the text is printed, since a
/// `syn` tree holds no comments.
const MARKER: &str = "python_origin";

/// A statement that prints as the comment `// main.py:12`.
pub fn origin_comment(origin: &str) -> Stmt {
    let name = syn::Ident::new(MARKER, proc_macro2::Span::call_site());
    let mac: Macro = parse_quote!(#name!(#origin));
    Stmt::Macro(syn::StmtMacro { attrs: Vec::new(), mac, semi_token: Some(syn::token::Semi::default()) })
}

/// Takes off a comment that nothing follows, and says whether there was one.
pub fn drop_idle_comment(stmts: &mut Vec<Stmt>) -> bool {
    let idle = stmts.last().is_some_and(is_comment);
    if idle {
        stmts.pop();
    }
    idle
}

/// Whether the statement prints as a comment.
pub fn is_comment(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Macro(found) if found.mac.path.is_ident(MARKER))
}

/// The name of the module that stands for a `thread_local!` until the text is printed, since the
/// printer does not look into macros.
const THREAD_LOCALS: &str = "python_variables";

/// `thread_local! { ... }` around static items.
pub fn thread_locals(statics: &proc_macro2::TokenStream) -> syn::Item {
    let name = syn::Ident::new(THREAD_LOCALS, proc_macro2::Span::call_site());
    parse_quote!(mod #name { #statics })
}

/// The function that stands for the macro `or_break!` until the text is printed, since the printer does
/// not format what is in macros. It ends with a letter that looks like the mark (U+01C3), and is as wide as
/// the macro's name, by which lines are broken.
pub const OR_BREAK: &str = "or_break\u{1c3}";

/// The letter that stands for the tick of a label among its arguments (U+01C0).
const LABEL: &str = "\u{1c0}";

/// `or_break!(args)`.
pub fn or_break(args: Vec<syn::Expr>) -> syn::Expr {
    super::build::call(super::build::path(OR_BREAK), args)
}

/// A label as an argument of [`or_break`].
pub fn label(label: &syn::Lifetime) -> syn::Expr {
    super::build::path(&format!("{LABEL}{}", label.ident))
}

/// The file as formatted text, markers as comments, a blank line between items.
pub fn file(file: &File) -> String {
    let printed =
        prettyplease::unparse(file).replace(&format!("{OR_BREAK}("), "or_break!(").replace(LABEL, "'");
    let mut text = String::with_capacity(printed.len());
    let start = format!("{MARKER}!(\"");
    let mut previous = "";
    for line in printed.lines() {
        let body = line.trim_start();
        let indent = &line[..line.len() - body.len()];
        let imports = body.starts_with("use ") && previous.starts_with("use ");
        let opens = indent.is_empty() && starts_item(body) && !continues_item(previous) && !imports;
        let next_method = indent.len() == 4 && body.starts_with("fn ") && previous == "    }";
        let after_constant =
            indent.len() == 4 && body.starts_with("fn ") && previous.starts_with("    const ");
        if (opens && !text.is_empty()) || next_method || after_constant {
            text.push('\n');
        }
        if body == format!("mod {THREAD_LOCALS} {{") {
            text.push_str("thread_local! {\n");
            previous = line;
            continue;
        }
        match body.strip_prefix(&start).and_then(|rest| rest.strip_suffix("\");")) {
            // Writing to a `String` cannot fail.
            Some(origin) => _ = writeln!(text, "{indent}// {origin}"),
            None => _ = writeln!(text, "{line}"),
        }
        previous = line;
    }
    text
}

fn starts_item(line: &str) -> bool {
    ["pub fn", "fn ", "pub struct", "pub const", "impl ", "impl<", "mod ", "///", "#[", "use "]
        .iter()
        .any(|start| line.starts_with(start))
}

fn continues_item(previous: &str) -> bool {
    previous.starts_with("///") || previous.starts_with("#[") || previous == ")]"
}
