//! A protocol that a household wrote itself joins its rulebook.

use super::Acting;
use crate::App;
use crate::error::AppError;
use crate::role::Act;
use mischief_core::ids::ProtocolId;
use mischief_store::ProtocolText;

impl App {
    /// Adds a revision of a protocol of the household's own, from its text. No animal follows it by
    /// that; those that do stay on the revision that they were given.
    ///
    /// # Errors
    /// Where the one who acts may not plan for animals, or the text has mistakes: the first of them.
    pub async fn add_protocol(
        &self,
        acting: &Acting,
        text: &str,
    ) -> Result<(ProtocolId, u32), AppError> {
        let now = self.now();
        acting.may(Act::ManageAnimals, now)?;
        let (book, _) = self.book_for(acting.household).await?;
        let protocol = match self.read_protocol(text, &book) {
            Ok(document) => document.protocol,
            Err(problems) => {
                let first = problems.into_iter().next();
                let told = first.map(|problem| format!("{}; {}", problem.message, problem.help));
                return Err(AppError::Bad(told.unwrap_or_default()));
            }
        };
        let (id, revision) = (protocol.id, protocol.revision);
        let text = ProtocolText {
            household: acting.household,
            protocol: id.to_string(),
            revision,
            toml: text.to_owned(),
            added_at: now,
        };
        self.store.add_protocol(text).await?;
        Ok((id, revision))
    }
}
