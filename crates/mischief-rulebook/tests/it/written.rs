//! The words as their files have them.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use mischief_rulebook::files;
use std::collections::BTreeSet;
use std::fmt;

/// The language that the others are held against.
pub(crate) const ENGLISH: &str = "en";

/// One message, or one attribute of it, as it is written.
pub(crate) struct Written {
    pub(crate) file: &'static str,
    pub(crate) key: String,
    pub(crate) part: String,
    pub(crate) texts: Vec<String>,
    pub(crate) variables: BTreeSet<String>,
}

impl Written {
    pub(crate) fn at(&self) -> (String, String) {
        (self.key.clone(), self.part.clone())
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}{}", self.file, self.key, dotted(&self.part))
    }
}

pub(crate) fn dotted(part: &str) -> String {
    if part.is_empty() { String::new() } else { format!(" .{part}") }
}

/// The folder of a language's file, and that language.
fn language_of(path: &str) -> Option<&str> {
    path.strip_prefix("words/")?.split_once('/').map(|(language, _)| language)
}

pub(crate) fn languages() -> BTreeSet<&'static str> {
    let all: BTreeSet<_> = files().iter().filter_map(|file| language_of(file.path)).collect();
    assert!(all.contains(ENGLISH));
    all
}

pub(crate) fn written(language: &str) -> Vec<Written> {
    let mut all = Vec::new();
    for file in files().iter().filter(|f| language_of(f.path) == Some(language)) {
        let resource = fluent_syntax::parser::parse(file.text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let key = message.id.name.to_owned();
            let own = message.value.iter().map(|value| (String::new(), value));
            let attributes = message.attributes.iter().map(|a| (a.id.name.to_owned(), &a.value));
            for (part, pattern) in own.chain(attributes) {
                let mut one = Written {
                    file: file.path,
                    key: key.clone(),
                    part,
                    texts: Vec::new(),
                    variables: BTreeSet::new(),
                };
                collect(pattern, &mut one);
                all.push(one);
            }
        }
    }
    all
}

/// The forms of pronouns that a language has, as texts may name them.
pub(crate) fn pronouns(texts: &[Written]) -> BTreeSet<String> {
    let forms = texts.iter().filter(|w| is_pronoun(w)).map(|w| w.part.clone());
    forms.flat_map(|form| [capitalized(&form), form]).collect()
}

pub(crate) fn is_pronoun(text: &Written) -> bool {
    text.key.starts_with("pronouns-") && !text.part.is_empty()
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

fn collect(pattern: &Pattern<&str>, into: &mut Written) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => into.texts.push((*value).to_owned()),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => collect_inline(inline, into),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, into);
                    for variant in variants {
                        collect(&variant.value, into);
                    }
                }
            },
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, into: &mut Written) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.variables.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("{}: {other:?} is not among what texts use here", into.key),
    }
}
