//! The written form of a passport, and its seal: a digest of what is in it, signed.

use super::extract::{FORMER, SOMEBODY};
use crate::error::AppError;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use jiff::Timestamp;
use jiff::civil::Time;
use mischief_core::event::wire::{Path, decode, parse};
use mischief_core::event::{AnimalFacts, Event, What};
use mischief_core::ids::{AnimalId, CaretakerId};
use mischief_core::rulebook::Rulebook;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// The version that is written, and the newest that is read.
pub const PASSPORT_VERSION: u32 = 1;

/// A larger file is no passport: a long life with several sessions a day is a tenth of it.
pub const PASSPORT_BYTES_MAX: usize = 64 << 20;

/// What is said under the signature beside the digest, so that no other thing that is ever signed
/// with the same key can stand in for it.
const SIGNED_AS: &str = "mischief passport 1\n";

/// What is in a passport.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contents {
    pub(super) version: u32,
    pub(super) bundle: String,
    pub(super) made_at: String,
    pub(super) household: Option<String>,
    pub(super) time_zone: String,
    pub(super) day_starts_at: String,
    pub(super) animal: String,
    /// Events as the log writes them, each a text: so that they are read by the log's own reader.
    pub(super) events: Vec<String>,
}

/// The file: what is in it, byte for byte, and the seal over these bytes.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    mischief_passport: Box<RawValue>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seal: Option<Signed>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    sha256: String,
    key: String,
    signature: String,
}

/// The version, before anything else is read.
#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

/// Whether a passport is as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seal {
    /// It is, by the household with this fingerprint.
    Good(String),
    /// Nobody signed it.
    Missing,
    /// It was changed after it was signed, or its signature is another's.
    Broken,
}

/// A passport that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passport {
    /// Its id: what is imported twice is one import.
    pub bundle: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The household that it comes from, where that wished to be named.
    pub household: Option<String>,
    /// The time zone in whose days the record was kept.
    pub time_zone: String,
    /// When a new day began there.
    pub day_starts_at: Time,
    /// Whose it is.
    pub animal: AnimalId,
    /// The record, in order.
    pub events: Vec<Event>,
    /// Whether it is as it was signed.
    pub seal: Seal,
}

impl Passport {
    /// What was told of the animal when it was registered.
    #[must_use]
    pub fn facts(&self) -> Option<&AnimalFacts> {
        self.events.iter().find_map(|event| match &event.what {
            What::AnimalRegistered { facts, .. } => Some(facts),
            _ => None,
        })
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Reads what [`hex`] wrote, and nothing that reads alike.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let mut digits = text.bytes().map(|digit| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    });
    for byte in &mut bytes {
        *byte = digits.next()?? << 4 | digits.next()??;
    }
    digits.next().is_none().then_some(bytes)
}

/// By what people compare keys: `1a2b-3c4d-5e6f-7081`.
pub(super) fn fingerprint(key: &[u8; 32]) -> String {
    let digest = hex(&Sha256::digest(key));
    let parts = [digest.get(0..4), digest.get(4..8), digest.get(8..12), digest.get(12..16)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("-")
}

fn signed_text(sha256: &str) -> String {
    format!("{SIGNED_AS}{sha256}")
}

pub(super) fn write(contents: &Contents, key: &SigningKey) -> Result<String, AppError> {
    let cannot =
        |error: serde_json::Error| AppError::Bad(format!("the passport can't be written: {error}"));
    let text = serde_json::to_string(contents).map_err(cannot)?;
    let sha256 = hex(&Sha256::digest(text.as_bytes()));
    let signature = key.sign(signed_text(&sha256).as_bytes());
    let seal = Signed {
        key: hex(key.verifying_key().as_bytes()),
        signature: hex(&signature.to_bytes()),
        sha256,
    };
    let mischief_passport = RawValue::from_string(text).map_err(cannot)?;
    let file = File { mischief_passport, seal: Some(seal) };
    let mut text = serde_json::to_string(&file).map_err(cannot)?;
    text.push('\n');
    Ok(text)
}

fn no_passport(why: impl std::fmt::Display) -> AppError {
    AppError::Bad(format!("this is no passport that mischief wrote, or only a part of one: {why}"))
}

/// Reads a passport, whoever wrote it.
pub(super) fn read(text: &str, book: &Rulebook) -> Result<Passport, AppError> {
    if text.len() > PASSPORT_BYTES_MAX {
        return Err(AppError::Bad("this file is too large to be a passport".into()));
    }
    let file: File = serde_json::from_str(text).map_err(no_passport)?;
    let raw = file.mischief_passport.get();
    let versioned: Versioned = serde_json::from_str(raw).map_err(no_passport)?;
    if versioned.version != u64::from(PASSPORT_VERSION) {
        return Err(AppError::Bad(format!(
            "this passport has version {}, and this program reads version {PASSPORT_VERSION}; a newer \
             mischief can read it",
            versioned.version
        )));
    }
    let seal = seal(raw, file.seal.as_ref());
    let contents: Contents = serde_json::from_str(raw).map_err(no_passport)?;
    let bundle = contents.bundle;
    if uuid::Uuid::try_parse(&bundle).is_err() {
        return Err(no_passport("its id can't be read"));
    }
    let animal = AnimalId::parse(&contents.animal).map_err(no_passport)?;
    let made_at = contents.made_at.parse().map_err(no_passport)?;
    let day_starts_at = Time::strptime("%H:%M", &contents.day_starts_at).map_err(no_passport)?;
    let mut events = Vec::with_capacity(contents.events.len());
    for (at, line) in contents.events.iter().enumerate() {
        let read = parse(line).and_then(|json| decode(&json, Path::Line, book));
        let decoded = read.map_err(|refusal| {
            AppError::Bad(format!("event {} of the passport can't be read: {refusal}", at + 1))
        })?;
        if let Some(refusal) = decoded.unknown_behaviour {
            return Err(AppError::Bad(format!(
                "event {} of the passport names what this version does not know: {refusal}",
                at + 1
            )));
        }
        events.push(decoded.event);
    }
    events.sort_by_key(Event::key);
    let household = contents.household;
    let time_zone = contents.time_zone;
    let read =
        Passport { bundle, made_at, household, time_zone, day_starts_at, animal, events, seal };
    check(&read)?;
    Ok(read)
}

fn seal(raw: &str, signed: Option<&Signed>) -> Seal {
    let Some(signed) = signed else { return Seal::Missing };
    let good = || {
        let key: [u8; 32] = unhex(&signed.key)?;
        let signature = Signature::from_bytes(&unhex(&signed.signature)?);
        let verifying = VerifyingKey::from_bytes(&key).ok()?;
        let sha256 = hex(&Sha256::digest(raw.as_bytes()));
        let text = signed_text(&sha256);
        let fits =
            sha256 == signed.sha256 && verifying.verify_strict(text.as_bytes(), &signature).is_ok();
        fits.then(|| fingerprint(&key))
    };
    good().map_or(Seal::Broken, Seal::Good)
}

/// Whoever wrote it may have put in anything: only what belongs to the one animal is read.
fn check(passport: &Passport) -> Result<(), AppError> {
    let animal = &passport.animal;
    if passport.facts().is_none() {
        return Err(no_passport("it does not tell whose it is"));
    }
    let belongs = |event: &Event| match &event.what {
        What::CaretakerJoined { .. } | What::CaretakerChanged { .. } => true,
        What::AnimalRegistered { .. } => super::is_of(event, animal),
        What::IntroductionStarted { .. }
        | What::IntroductionSession(_)
        | What::IntroductionChanged { .. }
        | What::IntroductionEnded { .. }
        | What::HouseholdSet { .. }
        | What::CaretakerLeft { .. }
        | What::Note { .. }
        | What::Retracted { .. } => false,
        _ => {
            let own = mischief_core::log::own_animals(event);
            own.len() == 1 && own.first() == Some(&animal)
        }
    };
    let strange = passport.events.iter().find(|event| !belongs(event) || !speaks_of_former(event));
    match strange {
        None => Ok(()),
        Some(event) => Err(no_passport(format!(
            "an event of the kind `{}` does not belong in it",
            event.what.type_word()
        ))),
    }
}

/// Whether all people and enclosures that an event names are the passport's own: nothing in it may
/// speak for anybody who lives where it is taken in.
fn speaks_of_former(event: &Event) -> bool {
    let former = |id: &CaretakerId| id.as_str().starts_with(FORMER);
    let named = match &event.what {
        What::CaretakerJoined { caretaker, .. }
        | What::CaretakerChanged { caretaker, .. }
        | What::Placed { caretaker, .. }
        | What::Contact { caretaker, .. }
        | What::LongHoldOptedIn { caretaker, .. } => former(caretaker),
        What::Session(session) => {
            former(&session.caretaker) && session.with_adult.as_ref().is_none_or(former)
        }
        What::Bite { person, .. } => person.starts_with(FORMER) || **person == *SOMEBODY,
        What::Housed { enclosure, .. } => enclosure.as_str().starts_with(FORMER),
        _ => true,
    };
    named && former(&event.by)
}
