//! One function out of an emitted file.

/// The functions of that name with their doc comments and attributes. Emitted files are formatted, so
/// that an item begins at the left margin, and ends with a `}` there.
pub(super) fn functions_named(text: &str, name: &str) -> String {
    let mut found = String::new();
    let mut head: Vec<&str> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        if inside {
            found += &format!("{line}\n");
            inside = line != "}";
            if !inside {
                found.push('\n');
            }
        } else if line.starts_with("///") || line.starts_with("#[") || line.starts_with("// ") {
            head.push(line);
        } else {
            if is_function(line, name) {
                for line in head.iter().chain([&line]) {
                    found += &format!("{line}\n");
                }
                inside = !line.ends_with("{}");
            }
            head.clear();
        }
    }
    found
}

/// Whether the line begins the function of that name, or an instance of it (`name_2`).
fn is_function(line: &str, name: &str) -> bool {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line = line.strip_prefix("async ").unwrap_or(line);
    let Some(rest) = line.strip_prefix("fn ").and_then(|line| line.strip_prefix(name)) else {
        return false;
    };
    let after = rest.trim_start_matches(|c: char| c == '_' || c.is_ascii_digit());
    after.starts_with(['(', '<']) && (rest.starts_with(['(', '<', '_']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_cut_out_with_its_comments() {
        let text = "use a;\n/// Doc.\npub fn f(x: i64) -> i64 {\n    x\n}\n/// Other.\nfn fg() {}\nfn f_2() {}\n";
        let expected = "/// Doc.\npub fn f(x: i64) -> i64 {\n    x\n}\n\nfn f_2() {}\n";
        assert_eq!(functions_named(text, "f"), expected);
        assert_eq!(functions_named(text, "g"), "");
    }
}
