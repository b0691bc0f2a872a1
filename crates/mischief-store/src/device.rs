//! Devices: where people are signed in.

use crate::change::Change;
use crate::error::{Failure, StoreError};
use crate::member::{Membership, membership};
use crate::row::Columns as _;
use crate::store::Store;
use jiff::Timestamp;
use sqlx::AnyConnection;
use sqlx::any::AnyRow;

/// One place where a person is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The hash of the secret that the device keeps. It is its id here.
    pub hash: Vec<u8>,
    /// The person.
    pub person: String,
    /// What it is called, as the browser's name.
    pub label: String,
    /// When the person signed in.
    pub created_at: Timestamp,
    /// When it was last seen.
    pub last_seen_at: Timestamp,
    /// When it signs itself out.
    pub expires_at: Timestamp,
    /// When it was signed out, if it was.
    pub ended_at: Option<Timestamp>,
}

impl Store {
    /// Signs a device in.
    ///
    /// # Errors
    /// [`StoreError::Exists`] where the hash is taken, [`StoreError::NotFound`] where there is no
    /// such person; else what the database says.
    pub async fn add_device(&self, device: Device) -> Result<(), StoreError> {
        self.change_one(Change::AddDevice(device)).await
    }

    /// The device with a secret of that hash, ended or not, and the roles of whom it belongs to in all
    /// households, ended or not, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn device(
        &self,
        hash: &[u8],
    ) -> Result<Option<(Device, Vec<Membership>)>, StoreError> {
        let hash = hash.to_vec();
        let rows = self.all(include_str!("sql/device/find.sql"), |query| query.bind(hash)).await?;
        let Some(device) = self.read_one(rows.first(), device)? else { return Ok(None) };
        let has_role = |row: &&AnyRow| !matches!(row.text_or_none("caretaker"), Ok(None));
        let roles = self.read(rows.iter().filter(has_role), membership)?;
        Ok(Some((device, roles)))
    }

    /// The devices of a person, ended or not, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn devices(&self, person: &str) -> Result<Vec<Device>, StoreError> {
        let person = person.to_owned();
        let rows =
            self.all(include_str!("sql/device/list.sql"), |query| query.bind(person)).await?;
        self.read(&rows, device)
    }

    /// A device was seen, and now signs itself out at another time. One that ended stays as it is.
    ///
    /// # Errors
    /// What the database says.
    pub async fn device_seen(
        &self,
        hash: &[u8],
        at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.change_one(Change::DeviceSeen { hash: hash.to_vec(), at, expires_at }).await
    }

    /// Signs a device out. One that ended stays as it is.
    ///
    /// # Errors
    /// What the database says.
    pub async fn end_device(&self, hash: &[u8], at: Timestamp) -> Result<(), StoreError> {
        self.change_one(Change::EndDevice { hash: hash.to_vec(), at }).await
    }

    /// Signs out all devices of a person, but one if it is named.
    ///
    /// # Errors
    /// What the database says.
    pub async fn end_devices(
        &self,
        person: &str,
        but: Option<&[u8]>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let (person, but) = (person.to_owned(), but.map(<[u8]>::to_vec));
        self.change_one(Change::EndDevices { person, but, at }).await
    }

    /// Forgets devices that ended, or signed themselves out, before a time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn forget_devices(&self, before: Timestamp) -> Result<(), StoreError> {
        self.change_one(Change::ForgetDevices { before }).await
    }
}

fn device(row: &AnyRow) -> Result<Device, Failure> {
    Ok(Device {
        hash: row.bytes("hash")?,
        person: row.text("person")?,
        label: row.text("label")?,
        created_at: row.time("signed_in_at")?,
        last_seen_at: row.time("last_seen_at")?,
        expires_at: row.time("expires_at")?,
        ended_at: row.time_or_none("signed_out_at")?,
    })
}

pub(crate) async fn add(conn: &mut AnyConnection, device: &Device) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/device/add.sql"));
    let query = query.bind(device.hash.as_slice()).bind(device.person.as_str());
    let query = query.bind(device.label.as_str()).bind(device.created_at.as_microsecond());
    let query = query.bind(device.last_seen_at.as_microsecond());
    let query = query.bind(device.expires_at.as_microsecond());
    query.bind(device.ended_at.map(Timestamp::as_microsecond)).execute(conn).await?;
    Ok(())
}

pub(crate) async fn seen(
    conn: &mut AnyConnection,
    hash: &[u8],
    at: Timestamp,
    expires_at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/device/seen.sql")).bind(hash);
    query.bind(at.as_microsecond()).bind(expires_at.as_microsecond()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn end(
    conn: &mut AnyConnection,
    hash: &[u8],
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/device/end.sql"));
    query.bind(hash).bind(at.as_microsecond()).execute(conn).await?;
    Ok(())
}

pub(crate) async fn end_all(
    conn: &mut AnyConnection,
    person: &str,
    but: Option<&[u8]>,
    at: Timestamp,
) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/device/end_all.sql"));
    // No device has the empty hash.
    query.bind(person).bind(at.as_microsecond()).bind(but.unwrap_or(&[])).execute(conn).await?;
    Ok(())
}

pub(crate) async fn forget(conn: &mut AnyConnection, before: Timestamp) -> Result<(), Failure> {
    let query = sqlx::query(include_str!("sql/device/forget.sql"));
    query.bind(before.as_microsecond()).execute(conn).await?;
    Ok(())
}
