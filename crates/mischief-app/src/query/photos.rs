//! Photos of animals.

use crate::App;
use crate::command::Acting;
use crate::error::AppError;
use crate::role::Act;
use mischief_core::ids::AnimalId;
use std::collections::BTreeMap;

pub use mischief_store::Photo;

impl App {
    /// The photos of an animal, the oldest first.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn photos(&self, acting: &Acting, animal: &AnimalId) -> Result<Vec<Photo>, AppError> {
        acting.may(Act::Look, self.now())?;
        Ok(self.store.photos(acting.household, animal.as_str()).await?)
    }

    /// What is known of a photo.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn photo(&self, acting: &Acting, id: &str) -> Result<Option<Photo>, AppError> {
        acting.may(Act::Look, self.now())?;
        Ok(self.store.photo(acting.household, id).await?)
    }

    /// The photo that stands for each animal that has one, by the animal's id.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn portraits(&self, acting: &Acting) -> Result<BTreeMap<String, String>, AppError> {
        acting.may(Act::Look, self.now())?;
        Ok(self.store.portraits(acting.household).await?)
    }

    /// The content of a photo as JPEG, small or large.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn photo_content(
        &self,
        acting: &Acting,
        id: &str,
        large: bool,
    ) -> Result<Option<Vec<u8>>, AppError> {
        acting.may(Act::Look, self.now())?;
        Ok(self.store.photo_content(acting.household, id, large).await?)
    }
}
