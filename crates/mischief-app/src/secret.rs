//! Secrets: the one place where they are made at random and turned into what is stored of them.

use crate::error::AppError;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::fmt::Write as _;

/// How many random bytes a secret has: nobody guesses 256 bits.
const BYTES: usize = 32;

/// What every secret of this program that people copy begins with, so that programs that look for
/// secrets in the wrong places find it.
pub const TOKEN_MARK: &str = "mischief_";

/// Something that only its owner may see. It is never part of an error or of what is logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// A new one, at random.
    ///
    /// # Errors
    /// [`AppError::NoRandom`] where the machine gives no random numbers.
    pub fn random() -> Result<Self, AppError> {
        let bytes: [u8; BYTES] = random()?;
        let mut text = String::with_capacity(TOKEN_MARK.len() + 2 * BYTES);
        text.push_str(TOKEN_MARK);
        for byte in bytes {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
        }
        Ok(Self(text))
    }

    /// One that somebody typed or a program sent.
    #[must_use]
    pub fn given(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself, to be shown to its owner once, or to be checked.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is stored of a random secret. Whoever holds it can't find the secret, and it is looked
    /// up whole, so that the time that takes tells nothing. Passwords are no random secrets; for
    /// them there is [`crate::password`].
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

/// Random bytes.
///
/// # Errors
/// [`AppError::NoRandom`].
pub(crate) fn random<const N: usize>() -> Result<[u8; N], AppError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| AppError::NoRandom(error.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_differ_and_are_long() {
        let (one, other) = (Secret::random().unwrap(), Secret::random().unwrap());
        assert_ne!(one, other);
        assert_eq!(one.reveal().len(), TOKEN_MARK.len() + 64);
        assert_ne!(one.hash(), other.hash());
        assert_eq!(one.hash(), Secret::given(one.reveal()).hash());
    }

    #[test]
    fn a_secret_is_not_printed() {
        let secret = Secret::given("hush");
        assert!(!format!("{secret:?}").contains("hush"));
    }
}
