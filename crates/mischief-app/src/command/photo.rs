//! Photos of animals: kept beside the log, for the household's own eyes.
//!
//! They are in every backup. What is exported or handed over with an animal is the record, without
//! them: a photo is nothing that an answer is made from.

use super::Acting;
use crate::App;
use crate::error::AppError;
use crate::ids::new_text;
use crate::picture::{PictureError, prepare};
use crate::role::Act;
use crate::situation::Scope;
use mischief_core::ids::AnimalId;
use mischief_core::recommend::AskError;
use mischief_store::{Photo, PhotoContent};

/// So many photos an animal has at most.
pub const PHOTOS_OF_ANIMAL: usize = 60;
/// So many photos a household has at most.
const PHOTOS_OF_HOUSEHOLD: i64 = 1_000;

impl App {
    /// Keeps a photo of an animal, made anew from the file that was sent. Returns its id.
    ///
    /// # Errors
    /// Where there is no such animal, the file is no photo or too large, there are too many, or the
    /// person may not.
    pub async fn add_photo(
        &self,
        acting: &Acting,
        animal: &AnimalId,
        file: Vec<u8>,
    ) -> Result<String, AppError> {
        let now = self.now();
        acting.may(Act::RecordCare, now)?;
        let situation = self.load(acting.household, Scope::Household, now).await?;
        if situation.view().home.animal(animal).is_none() {
            return Err(AskError::UnknownAnimal(animal.clone()).into());
        }
        let there = self.store.photos(acting.household, animal.as_str()).await?;
        let all = self.store.count_photos(acting.household).await?;
        if there.len() >= PHOTOS_OF_ANIMAL || all >= PHOTOS_OF_HOUSEHOLD {
            return Err(PictureError::TooMany.into());
        }
        let prepared = {
            // One at a time: a picture takes much memory while it is read.
            let _one_at_a_time = self.pictures.lock().await;
            let made = tokio::task::spawn_blocking(move || prepare(&file)).await;
            made.map_err(|_| AppError::from(PictureError::Unreadable))??
        };
        let photo = Photo {
            household: acting.household,
            id: new_text(now),
            animal: animal.to_string(),
            caretaker: acting.caretaker.to_string(),
            added_at: now,
            chosen_at: now,
            width: prepared.width,
            height: prepared.height,
        };
        let id = photo.id.clone();
        let content = PhotoContent { small: prepared.small.into(), large: prepared.large.into() };
        self.store.add_photo(photo, content).await?;
        Ok(id)
    }

    /// Lets a photo stand for its animal.
    ///
    /// # Errors
    /// Where there is no such photo, or the person may not.
    pub async fn choose_photo(&self, acting: &Acting, id: &str) -> Result<(), AppError> {
        let now = self.now();
        acting.may(Act::RecordCare, now)?;
        Ok(self.store.choose_photo(acting.household, id, now).await?)
    }

    /// Drops a photo for good.
    ///
    /// # Errors
    /// Where there is no such photo, or it is another's and the person may not.
    pub async fn remove_photo(&self, acting: &Acting, id: &str) -> Result<(), AppError> {
        let now = self.now();
        let photo = self.store.photo(acting.household, id).await?;
        let own = photo.is_some_and(|photo| photo.caretaker == acting.caretaker.as_str());
        acting.may(if own { Act::TakeBackOwn } else { Act::TakeBackAny }, now)?;
        Ok(self.store.remove_photo(acting.household, id).await?)
    }
}
