//! Photos of animals: what is known of each, and its content in two sizes.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::{HouseholdId, found};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is known of a photo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The household.
    pub household: HouseholdId,
    /// Its id within the household.
    pub id: String,
    /// Of whom it is.
    pub animal: String,
    /// Who added it.
    pub caretaker: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was chosen to stand for the animal: at first when it was added.
    pub chosen_at: Timestamp,
    /// How wide the large one is, in pixels.
    pub width: u32,
    /// How high the large one is, in pixels.
    pub height: u32,
}

/// The content of a photo, encoded.
#[derive(Clone)]
pub struct PhotoContent {
    /// For lists.
    pub small: Arc<[u8]>,
    /// To look at.
    pub large: Arc<[u8]>,
}

impl std::fmt::Debug for PhotoContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} and {} bytes", self.small.len(), self.large.len())
    }
}

impl Store {
    /// Keeps a photo.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where the id is taken, [`StoreError::NotFound`] where there is no such
    /// household; else what the database says.
    pub async fn add_photo(&self, photo: Photo, content: PhotoContent) -> Result<(), StoreError> {
        self.change_one(Change::AddPhoto(photo, content)).await
    }

    /// What is known of a photo.
    ///
    /// # Errors
    /// What the database says.
    pub async fn photo(
        &self,
        household: HouseholdId,
        id: &str,
    ) -> Result<Option<Photo>, StoreError> {
        let id = id.to_owned();
        let sql = include_str!("sql/photo/find.sql");
        let row = self.first(sql, |query| query.bind(household.get()).bind(id)).await?;
        self.read_one(row.as_ref(), photo)
    }

    /// The photos of an animal, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn photos(
        &self,
        household: HouseholdId,
        animal: &str,
    ) -> Result<Vec<Photo>, StoreError> {
        let animal = animal.to_owned();
        let sql = include_str!("sql/photo/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get()).bind(animal)).await?;
        self.read(&rows, photo)
    }

    /// The photo that stands for each animal that has one: the one chosen last.
    ///
    /// # Errors
    /// What the database says.
    pub async fn portraits(
        &self,
        household: HouseholdId,
    ) -> Result<BTreeMap<String, String>, StoreError> {
        let sql = include_str!("sql/photo/portraits.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        let pairs = self.read(&rows, |row| Ok((row.text("animal")?, row.text("id")?)))?;
        Ok(pairs.into_iter().collect())
    }

    /// How many photos a household has.
    ///
    /// # Errors
    /// What the database says.
    pub async fn count_photos(&self, household: HouseholdId) -> Result<i64, StoreError> {
        let sql = include_str!("sql/photo/count.sql");
        let row = self.first(sql, |query| query.bind(household.get())).await?;
        Ok(self.read_one(row.as_ref(), |row| row.number("number"))?.unwrap_or(0))
    }

    /// The content of a photo, small or large.
    ///
    /// # Errors
    /// What the database says.
    pub async fn photo_content(
        &self,
        household: HouseholdId,
        id: &str,
        large: bool,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let id = id.to_owned();
        let sql = match large {
            true => include_str!("sql/photo/large.sql"),
            false => include_str!("sql/photo/small.sql"),
        };
        let row = self.first(sql, |query| query.bind(household.get()).bind(id)).await?;
        self.read_one(row.as_ref(), |row| row.bytes("content"))
    }

    /// Lets a photo stand for its animal.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such photo; else what the database says.
    pub async fn choose_photo(
        &self,
        household: HouseholdId,
        id: &str,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.change_one(Change::ChoosePhoto { household, id: id.to_owned(), at }).await
    }

    /// Drops a photo for good.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such photo; else what the database says.
    pub async fn remove_photo(&self, household: HouseholdId, id: &str) -> Result<(), StoreError> {
        self.change_one(Change::RemovePhoto { household, id: id.to_owned() }).await
    }
}

fn photo(row: &AnyRow) -> Result<Photo, Failure> {
    let pixels = |column: &str| Ok::<_, Failure>(u32::try_from(row.number(column)?).unwrap_or(0));
    Ok(Photo {
        household: row.household("household")?,
        id: row.text("id")?,
        animal: row.text("animal")?,
        caretaker: row.text("caretaker")?,
        added_at: row.time("added_at")?,
        chosen_at: row.time("chosen_at")?,
        width: pixels("width")?,
        height: pixels("height")?,
    })
}

pub(crate) async fn add(
    conn: &mut AnyConnection,
    photo: &Photo,
    content: &PhotoContent,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/photo/add.sql")).bind(photo.household.get());
    let query = query.bind(photo.id.as_str()).bind(photo.animal.as_str());
    let query = query.bind(photo.caretaker.as_str()).bind(photo.added_at.as_microsecond());
    let query = query.bind(i64::from(photo.width)).bind(i64::from(photo.height));
    query.bind(&*content.small).bind(&*content.large).execute(conn).await?;
    Ok(())
}

pub(crate) async fn choose(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/photo/choose.sql")).bind(household.get());
    let done = query.bind(id).bind(at.as_microsecond()).execute(conn).await?;
    found(done.rows_affected(), || "photo by that id".to_owned())
}

pub(crate) async fn remove(
    conn: &mut AnyConnection,
    household: HouseholdId,
    id: &str,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/photo/remove.sql")).bind(household.get());
    let done = query.bind(id).execute(conn).await?;
    found(done.rows_affected(), || "photo by that id".to_owned())
}
