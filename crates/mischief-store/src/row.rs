//! Reading a row: a column by its name, in the type that it stands for.

use crate::error::Failure;
use crate::household::HouseholdId;
use jiff::Timestamp;
use mischief_core::ids::EventId;
use sqlx::Row as _;
use sqlx::any::AnyRow;

/// The columns of a row.
pub(crate) trait Columns {
    /// A text.
    fn text(&self, column: &str) -> Result<String, Failure>;
    /// A text that may be missing.
    fn text_or_none(&self, column: &str) -> Result<Option<String>, Failure>;
    /// A number.
    fn number(&self, column: &str) -> Result<i64, Failure>;
    /// Bytes.
    fn bytes(&self, column: &str) -> Result<Vec<u8>, Failure>;
    /// A time, kept in microseconds.
    fn time(&self, column: &str) -> Result<Timestamp, Failure>;
    /// A time that may be missing.
    fn time_or_none(&self, column: &str) -> Result<Option<Timestamp>, Failure>;
    /// The household.
    fn household(&self, column: &str) -> Result<HouseholdId, Failure>;
    /// The id of an event.
    fn event(&self, column: &str) -> Result<EventId, Failure>;
}

impl Columns for AnyRow {
    fn text(&self, column: &str) -> Result<String, Failure> {
        Ok(self.try_get(column)?)
    }

    fn text_or_none(&self, column: &str) -> Result<Option<String>, Failure> {
        Ok(self.try_get(column)?)
    }

    fn number(&self, column: &str) -> Result<i64, Failure> {
        Ok(self.try_get(column)?)
    }

    fn bytes(&self, column: &str) -> Result<Vec<u8>, Failure> {
        Ok(self.try_get(column)?)
    }

    fn time(&self, column: &str) -> Result<Timestamp, Failure> {
        let at: i64 = self.try_get(column)?;
        Timestamp::from_microsecond(at).map_err(|_| unreadable(column, &at.to_string()))
    }

    fn time_or_none(&self, column: &str) -> Result<Option<Timestamp>, Failure> {
        let at: Option<i64> = self.try_get(column)?;
        at.map(|at| {
            Timestamp::from_microsecond(at).map_err(|_| unreadable(column, &at.to_string()))
        })
        .transpose()
    }

    fn household(&self, column: &str) -> Result<HouseholdId, Failure> {
        let id: i64 = self.try_get(column)?;
        HouseholdId::new(id).ok_or_else(|| unreadable(column, &id.to_string()))
    }

    fn event(&self, column: &str) -> Result<EventId, Failure> {
        let id: &str = self.try_get(column)?;
        EventId::parse(id).ok_or_else(|| unreadable(column, id))
    }
}

/// A column holds what this crate never writes there.
pub(crate) fn unreadable(column: &str, value: &str) -> Failure {
    Failure::Sql(sqlx::Error::ColumnDecode {
        index: column.to_owned(),
        source: format!("`{value}` is not what belongs there").into(),
    })
}
