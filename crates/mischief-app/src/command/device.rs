//! Devices: where people are signed in, and for how long.

use super::Acting;
use super::account::{PersonId, later, places};
use crate::App;
use crate::error::AppError;
use crate::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use mischief_store::{Change, Device};

/// How long a device stays signed in after it was last used.
const SIGNED_IN: SignedDuration = SignedDuration::from_hours(24 * 90);
/// How often it is noted that a device is in use.
const NOTED: SignedDuration = SignedDuration::from_hours(1);
/// What is told of a device's name, in characters.
const LABEL_LENGTH_MOST: usize = 100;

/// Somebody who just signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// What their device keeps and shows from now on.
    pub secret: Secret,
    /// When that ends, unless it is used before.
    pub expires_at: Timestamp,
}

/// A place where somebody is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedInDevice {
    /// What to call it by when it is to be signed out.
    pub id: String,
    /// Its name.
    pub label: String,
    /// When they signed in.
    pub since: Timestamp,
    /// When it was last used, to the hour.
    pub last_seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

impl App {
    /// Signs a person in who has just shown in another way who they are.
    ///
    /// # Errors
    /// Where the store can't be written.
    pub async fn sign_in_device(
        &self,
        person: PersonId,
        label: &str,
    ) -> Result<SignedIn, AppError> {
        let now = self.now();
        let secret = Secret::random()?;
        let expires_at = later(now, SIGNED_IN);
        let device = Device {
            hash: secret.hash(),
            person: person.0.clone(),
            label: label.chars().take(LABEL_LENGTH_MOST).collect(),
            created_at: now,
            last_seen_at: now,
            expires_at,
            ended_at: None,
        };
        self.store.add_device(device).await?;
        Ok(SignedIn { person, secret, expires_at })
    }

    /// Whose device shows a secret. It stays signed in as long as it is used.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] where nobody is signed in with it, or no longer.
    pub async fn signed_in(&self, secret: &Secret) -> Result<PersonId, AppError> {
        Ok(self.signed_in_at(secret).await?.0)
    }

    /// The same, and the households of that person, with their names and the person's place there.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] where nobody is signed in with it, or no longer.
    pub async fn signed_in_at(
        &self,
        secret: &Secret,
    ) -> Result<(PersonId, Vec<(String, Acting)>), AppError> {
        let now = self.now();
        let hash = secret.hash();
        let (device, roles) = self.store.device(&hash).await?.ok_or(AppError::SignedOut)?;
        if device.ended_at.is_some() || device.expires_at <= now {
            return Err(AppError::SignedOut);
        }
        if now.duration_since(device.last_seen_at) >= NOTED {
            self.store.device_seen(&hash, now, later(now, SIGNED_IN)).await?;
        }
        Ok((PersonId(device.person), places(roles)))
    }

    /// Signs the device out that shows a secret. That it is signed out already is no error.
    ///
    /// # Errors
    /// Where the store can't be written.
    pub async fn sign_out(&self, secret: &Secret) -> Result<(), AppError> {
        Ok(self.store.end_device(&secret.hash(), self.now()).await?)
    }

    /// Where a person is signed in, the latest used first.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn devices(
        &self,
        person: &PersonId,
        this: Option<&Secret>,
    ) -> Result<Vec<SignedInDevice>, AppError> {
        let now = self.now();
        let this = this.map(Secret::hash);
        let mut devices = self.store.devices(&person.0).await?;
        devices.retain(|device| device.ended_at.is_none() && device.expires_at > now);
        devices.sort_by_key(|device| std::cmp::Reverse(device.last_seen_at));
        let shown = |device: Device| SignedInDevice {
            id: device_id(&device.hash),
            is_this: this.as_ref() == Some(&device.hash),
            label: device.label,
            since: device.created_at,
            last_seen_at: device.last_seen_at,
        };
        Ok(devices.into_iter().map(shown).collect())
    }

    /// Signs one of a person's devices out.
    ///
    /// # Errors
    /// [`AppError::Bad`] where they have none of that id.
    pub async fn end_device(&self, person: &PersonId, id: &str) -> Result<(), AppError> {
        let devices = self.store.devices(&person.0).await?;
        let device = devices.iter().find(|device| device_id(&device.hash) == id);
        let device = device.ok_or_else(|| AppError::Bad("there is no such device".into()))?;
        Ok(self.store.end_device(&device.hash, self.now()).await?)
    }

    /// Signs a person out everywhere but where they are.
    ///
    /// # Errors
    /// Where the store can't be written.
    pub async fn end_other_devices(
        &self,
        person: &PersonId,
        this: &Secret,
    ) -> Result<(), AppError> {
        let (person, at) = (person.0.clone(), self.now());
        let end = Change::EndDevices { person, but: Some(this.hash()), at };
        self.store.change(vec![end]).await?;
        Ok(())
    }
}

/// What a device is called by: not its hash, which others need not see whole.
fn device_id(hash: &[u8]) -> String {
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
