//! Words of the log on the command line: what may be typed, and what is shown for it.

/// Reads one of the words that the log has for something; help and completions list them.
macro_rules! worded {
    ($type:ty) => {
        clap::builder::TypedValueParser::try_map(
            clap::builder::PossibleValuesParser::new(<$type>::ALL.iter().map(|value| value.word())),
            |word| <$type>::from_word(&word).ok_or("no word of the log"),
        )
    };
}
pub(crate) use worded;

/// Several things as one phrase: `Pip`, `Pip and Nutmeg`, `Pip, Nutmeg and Bea`.
pub(crate) fn listed<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    match items.split_last() {
        None => String::new(),
        Some((last, [])) => (*last).to_owned(),
        Some((last, head)) => format!("{} and {last}", head.join(", ")),
    }
}

/// A count with its noun.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A number as people write it: `4`, `4.5`.
pub(crate) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded.is_finite() { rounded.to_string() } else { value.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_a_phrase() {
        assert_eq!(listed::<&str>(&[]), "");
        assert_eq!(listed(&["Pip"]), "Pip");
        assert_eq!(listed(&["Pip", "Nutmeg", "Bea"]), "Pip, Nutmeg and Bea");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(4.0), "4");
        assert_eq!(number(4.5), "4.5");
        assert_eq!(number(1.0 / 3.0), "0.33");
    }
}
