//! The comparison as a table.

use super::{Comparison, Row};

/// How many times ours is of the hand-written, with two decimals.
fn ratio(ours: u64, hand_written: u64) -> String {
    if hand_written == 0 {
        return "-".to_owned();
    }
    let hundredths = (u128::from(ours) * 100 + u128::from(hand_written) / 2) / u128::from(hand_written);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Digits in groups of three.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn cells(row: &Row) -> [String; 4] {
    [
        row.name.to_owned(),
        grouped(row.ours),
        grouped(row.hand_written),
        ratio(row.ours, row.hand_written),
    ]
}

fn all_cells(comparison: &Comparison) -> Vec<[String; 4]> {
    let mut rows: Vec<[String; 4]> = comparison.rows.iter().map(cells).collect();
    let (ours, hand_written) = comparison.wasm_bytes;
    let (ours, hand_written) = (ours as u64, hand_written as u64);
    rows.push([
        "wasm, bytes".to_owned(),
        grouped(ours),
        grouped(hand_written),
        ratio(ours, hand_written),
    ]);
    rows
}

/// The headings of the columns.
const HEADINGS: [&str; 4] = ["instructions", "kybra-aot", "hand-written", "ratio"];

/// For a terminal: columns aligned by spaces.
pub fn plain(comparison: &Comparison) -> String {
    let mut rows = vec![HEADINGS.map(str::to_owned)];
    rows.extend(all_cells(comparison));
    let width = |column: usize| rows.iter().map(|row| row[column].len()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2), width(3)];
    let mut text = String::new();
    for [name, ours, hand_written, ratio] in &rows {
        text += &format!(
            "{name:<0$}  {ours:>1$}  {hand_written:>2$}  {ratio:>3$}\n",
            widths[0], widths[1], widths[2], widths[3]
        );
    }
    text
}

/// For a document: a Markdown table, and what both were built with.
pub fn markdown(comparison: &Comparison) -> String {
    let mut text = format!("| {} |\n|---|---:|---:|---:|\n", HEADINGS.join(" | "));
    for row in all_cells(comparison) {
        text += &format!("| {} |\n", row.join(" | "));
    }
    text += &format!(
        "\nBoth built by {} with `opt-level = 3`, fat link-time optimisation and one codegen unit.\n",
        comparison.toolchain
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comparison() -> Comparison {
        Comparison {
            rows: vec![Row { name: "noop", ours: 1_234_567, hand_written: 1_000_000 }],
            wasm_bytes: (100, 200),
            toolchain: "rustc 1.96.0".to_owned(),
        }
    }

    #[test]
    fn ratios_are_rounded_to_hundredths() {
        assert_eq!(ratio(2, 3), "0.67");
        assert_eq!(ratio(1_234_567, 1_000_000), "1.23");
        assert_eq!(ratio(1, 0), "-");
    }

    #[test]
    fn columns_are_aligned() {
        let expected = "instructions  kybra-aot  hand-written  ratio\n\
                        noop          1,234,567     1,000,000   1.23\n\
                        wasm, bytes         100           200   0.50\n";
        assert_eq!(plain(&comparison()), expected);
    }

    #[test]
    fn markdown_is_a_table() {
        let text = markdown(&comparison());
        assert!(
            text.starts_with(
                "| instructions | kybra-aot | hand-written | ratio |\n|---|---:|---:|---:|\n"
            )
        );
        assert!(text.contains("| noop | 1,234,567 | 1,000,000 | 1.23 |\n"));
    }
}
