//! A form as it was sent, where one name may come several times.

/// The fields, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent(pub(crate) Vec<(String, String)>);

impl Sent {
    /// The first value of a field, without the space around it; empty where it was not sent.
    pub(crate) fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field.
    pub(crate) fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// Whether a field has a value.
    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|sent| sent == value)
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        !self.one(name).is_empty()
    }
}
