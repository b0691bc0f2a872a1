//! The shapes of passports.

use serde::Serialize;
use utoipa::ToSchema;

/// A passport as a file.
#[derive(Debug, Serialize, ToSchema)]
pub struct PassportFile {
    /// What is in it; the seal is over its bytes, so it is handed on as it is.
    #[schema(value_type = Object)]
    pub mischief_passport: serde_json::Value,
    /// Who made it, and that it is unchanged.
    pub seal: PassportSeal,
}

/// What a household signed a passport with.
#[derive(Debug, Serialize, ToSchema)]
pub struct PassportSeal {
    /// A digest of what is in it.
    pub sha256: String,
    /// The public key, in hexadecimal digits.
    pub key: String,
    /// The signature, in hexadecimal digits.
    pub signature: String,
}

/// What taking a passport in did, or would do.
#[derive(Debug, Serialize, ToSchema)]
pub struct TakenIn {
    /// Always.
    pub ok: bool,
    /// The animal's id here.
    pub animal: String,
    /// Whether that is another than in the passport, which somebody here has.
    pub other_id: bool,
    /// How many events are new here.
    pub events: usize,
    /// Whether this very passport was taken in before.
    pub duplicate: bool,
    /// Whether nothing was taken in, because only that was asked for.
    pub dry_run: bool,
    /// The household that it comes from, where that is named.
    pub household: Option<String>,
    /// `good`, or `missing` where nobody signed it.
    pub seal: String,
    /// By what people know who signed it.
    pub fingerprint: Option<String>,
}
