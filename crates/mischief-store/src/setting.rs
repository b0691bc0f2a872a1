//! Small settings of a household: a name and a text each.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::household::HouseholdId;
use crate::row::Columns as _;
use crate::store::Store;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

impl Store {
    /// Sets a setting, or removes it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such household; else what the database says.
    pub async fn set_setting(
        &self,
        household: HouseholdId,
        name: &str,
        value: Option<&str>,
    ) -> Result<(), StoreError> {
        let (name, value) = (name.to_owned(), value.map(str::to_owned));
        self.change_one(Change::SetSetting { household, name, value }).await
    }

    /// One setting.
    ///
    /// # Errors
    /// What the database says.
    pub async fn setting(
        &self,
        household: HouseholdId,
        name: &str,
    ) -> Result<Option<String>, StoreError> {
        let name = name.to_owned();
        let sql = include_str!("sql/setting/find.sql");
        let row = self.first(sql, |query| query.bind(household.get()).bind(name)).await?;
        self.read_one(row.as_ref(), |row| row.text("value"))
    }

    /// All settings of a household.
    ///
    /// # Errors
    /// What the database says.
    pub async fn settings(
        &self,
        household: HouseholdId,
    ) -> Result<BTreeMap<String, String>, StoreError> {
        let sql = include_str!("sql/setting/list.sql");
        let rows = self.all(sql, |query| query.bind(household.get())).await?;
        let all = self.read(&rows, |row| Ok((row.text("name")?, row.text("value")?)))?;
        Ok(all.into_iter().collect())
    }
}

pub(crate) async fn set(
    conn: &mut AnyConnection,
    household: HouseholdId,
    name: &str,
    value: Option<&str>,
) -> Result<(), Failure> {
    let query = match value {
        Some(_) => sqlx::query(include_str!("sql/setting/set.sql")),
        None => sqlx::query(include_str!("sql/setting/remove.sql")),
    };
    let query = query.bind(household.get()).bind(name);
    let query = if let Some(value) = value { query.bind(value) } else { query };
    query.execute(conn).await?;
    Ok(())
}
