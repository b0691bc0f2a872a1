//! Reading an answer: its parts by their place, as in `/because/0/text`; what is not there is empty.

use serde_json::Value;

/// A text of an answer.
pub(crate) fn text(answer: &Value, place: &str) -> String {
    answer.pointer(place).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// A list of an answer.
pub(crate) fn list<'a>(answer: &'a Value, place: &str) -> &'a [Value] {
    answer.pointer(place).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A list of texts of an answer.
pub(crate) fn texts(answer: &Value, place: &str) -> Vec<String> {
    list(answer, place).iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

/// A text within markup that is made by hand.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
