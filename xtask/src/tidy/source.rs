//! A Rust source taken apart into code, comments and texts, each on its own lines.

/// The parts of a source. Each has as many lines as the source; what belongs to another part is
/// blank.
#[derive(Debug)]
pub(super) struct Split {
    /// Neither comment nor text.
    pub(super) code: String,
    /// What comments say, their slashes too.
    pub(super) comments: String,
    /// What is between quotes.
    pub(super) texts: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Code,
    Comment,
    Text,
}

impl Split {
    pub(super) fn of(source: &str) -> Self {
        let mut split = Self { code: String::new(), comments: String::new(), texts: String::new() };
        let mut rest = source;
        let mut before = ' ';
        while let Some(first) = rest.chars().next() {
            let (part, length) = next(rest, first, before);
            let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            for c in piece.chars() {
                let blank = if c == '\n' { '\n' } else { ' ' };
                split.code.push(if part == Part::Code { c } else { blank });
                split.comments.push(if part == Part::Comment { c } else { blank });
                split.texts.push(if part == Part::Text { c } else { blank });
                before = c;
            }
            rest = after;
        }
        split
    }
}

/// What comes next, and how many bytes of it.
fn next(rest: &str, first: char, before: char) -> (Part, usize) {
    let until = |found: Option<usize>| found.unwrap_or(rest.len());
    if rest.starts_with("//") {
        return (Part::Comment, until(rest.find('\n')));
    }
    if rest.starts_with("/*") {
        return (Part::Comment, block_comment(rest));
    }
    if first == '"' {
        return (Part::Text, until(closing_quote(rest, '"')));
    }
    if first == '\'' {
        return match char_literal(rest) {
            Some(length) => (Part::Text, length),
            None => (Part::Code, 1),
        };
    }
    if !before.is_alphanumeric()
        && before != '_'
        && let Some(length) = raw_text(rest)
    {
        return (Part::Text, length);
    }
    (Part::Code, first.len_utf8())
}

/// Block comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut before = ' ';
    for (at, c) in rest.char_indices() {
        match (before, c) {
            ('/', '*') => depth += 1,
            ('*', '/') if depth == 1 => return at + 1,
            ('*', '/') => depth -= 1,
            _ => {
                before = c;
                continue;
            }
        }
        before = ' ';
    }
    rest.len()
}

/// Where a text ends that begins with a quote.
fn closing_quote(rest: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// `'a'` and `'\n'`, but no lifetime.
fn char_literal(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1);
    let (_, inner) = chars.next()?;
    if inner == '\\' {
        return closing_quote(rest, '\'');
    }
    let (at, closing) = chars.next()?;
    (closing == '\'').then_some(at + 1)
}

/// `r"…"`, `br#"…"#` and the like.
fn raw_text(rest: &str) -> Option<usize> {
    let opening = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('r')?;
    let inner = opening.trim_start_matches('#');
    let hashes = opening.len() - inner.len();
    let text = inner.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let before = rest.len() - text.len();
    Some(text.find(&end).map_or(rest.len(), |at| before + at + end.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_comments_and_texts_are_told_apart() {
        let split = Split::of(
            "let a = \"// no\"; // yes \"\nlet b = 'x'; /* a /* b */ c */ \
            d<'e>",
        );
        assert_eq!(split.code.replace(' ', ""), "leta=;\nletb=;d<'e>");
        assert_eq!(split.comments.trim(), "// yes \"\n             /* a /* b */ c */");
        assert_eq!(split.texts.trim(), "\"// no\"          \n        'x'");
    }

    #[test]
    fn raw_and_escaped_texts_end_where_they_end() {
        let split = Split::of(r####"f(r#"a " b"#, "\"}", '\'', br"\", attr"####);
        assert_eq!(split.code.replace(' ', ""), "f(,,,,attr");
    }

    #[test]
    fn the_parts_keep_their_lines() {
        let source = "//! One.\n\nfn f() {\n    \"two\nthree\"\n}\n";
        let split = Split::of(source);
        for part in [&split.code, &split.comments, &split.texts] {
            assert_eq!(part.lines().count(), source.lines().count());
        }
    }
}
