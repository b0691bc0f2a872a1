//! Rules about functions.

use super::{File, Finding};

/// The longest function, in lines from its name to its last brace.
const LINES_MAX: usize = 70;
/// Stands on a line of its own before a function that is one `match` with an arm for each variant:
/// that is as long as there are variants, and cutting it in two makes nothing clearer.
const REGISTRY: &str = "// tidy: registry";

pub(super) fn not_too_long(file: &File) -> Vec<Finding> {
    let Some(rust) = &file.rust else { return Vec::new() };
    // A test reads from top to bottom.
    if file.is_test() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (at, _) in rust.code.match_indices("fn ") {
        let (before, from) = rust.code.split_at_checked(at).unwrap_or_default();
        let inside_a_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let Some(body) = body(from).filter(|_| !inside_a_word) else { continue };
        let length = body.matches('\n').count() + 1;
        let line = before.matches('\n').count() + 1;
        if length > LINES_MAX && !is_registry(&rust.comments, line) {
            let after = from.strip_prefix("fn ").unwrap_or_default();
            let name = after.split(['(', '<']).next().unwrap_or_default().trim();
            findings.push(file.finding(
                line,
                format!(
                    "`{name}` has {length} lines, and \
                {LINES_MAX} are the most: what does not fit on a screen is not seen whole; \
                take out a part that has a name of its own; before one `match` with an arm for \
                each variant write `{REGISTRY}`"
                ),
            ));
        }
    }
    findings
}

/// Whether the comments right before a line say so.
fn is_registry(comments: &str, line: usize) -> bool {
    let before: Vec<&str> = comments.lines().take(line.saturating_sub(1)).map(str::trim).collect();
    // Attributes are no comments, and leave a blank line there.
    before.iter().rev().take(5).any(|comment| *comment == REGISTRY)
}

/// A function from its name to its last brace; none where it is only declared.
fn body(from: &str) -> Option<&str> {
    let (mut round, mut curly) = (0_usize, 0_usize);
    for (at, c) in from.char_indices() {
        match c {
            '(' | '[' => round += 1,
            ')' | ']' => round = round.saturating_sub(1),
            ';' if round == 0 && curly == 0 => return None,
            '{' => curly += 1,
            '}' if curly <= 1 => return from.get(..=at),
            '}' => curly -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<usize> {
        not_too_long(&File::new("a.rs", text)).iter().map(|f| f.line).collect()
    }

    fn of_lines(lines: usize) -> String {
        format!("fn f(a: [u8; 2]) {{\n{}}}\n", "g(\"}\");\n".repeat(lines - 2))
    }

    #[test]
    fn long_functions_are_refused() {
        assert_eq!(found(&of_lines(LINES_MAX)), [0_usize; 0]);
        assert_eq!(found(&format!("\n{}", of_lines(LINES_MAX + 1))), [2]);
    }

    #[test]
    fn registries_may_be_long() {
        let long = of_lines(LINES_MAX + 1);
        assert_eq!(found(&format!("{REGISTRY}\n#[must_use]\n{long}")), [0_usize; 0]);
        assert_eq!(found(&format!("/// {REGISTRY}\n{long}")), [2]);
    }

    #[test]
    fn declarations_and_pointers_are_no_functions() {
        let text = format!("trait A {{ fn b(&self); }}\ntype C = fn (u8);\n{}", of_lines(9));
        assert_eq!(found(&text), [0_usize; 0]);
    }
}
