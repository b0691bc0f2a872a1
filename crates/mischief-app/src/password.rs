//! Passwords: what they may be, and what is stored of them.
//!
//! Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet asks for
//! at least (<https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>). Of
//! the words in a password nothing is asked but that it is long, as NIST SP 800-63B advises: rules
//! about digits and signs make passwords that people forget and programs guess.

use crate::error::AppError;
use crate::secret::{Secret, random};
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};

/// The shortest password, in characters.
pub const LENGTH_LEAST: usize = 10;
/// The longest password, in characters: so that nobody has us hash a book.
pub const LENGTH_MOST: usize = 200;

/// Memory, in KiB.
const MEMORY: u32 = 19 * 1024;
/// Passes over it.
const PASSES: u32 = 2;
/// Lanes.
const LANES: u32 = 1;
/// Random bytes beside each password.
const SALT: usize = 16;

/// What passes for the stored form of the password of somebody who is not there, so that it takes as
/// long to find out.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$\
    AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Checks that a password is long enough, and not too long.
///
/// # Errors
/// [`AppError::Bad`] says which.
pub fn check(password: &Secret) -> Result<(), AppError> {
    match password.reveal().chars().count() {
        0..LENGTH_LEAST => Err(AppError::Bad(format!(
            "a password has at least {LENGTH_LEAST} characters; a few words in a row make a good one"
        ))),
        LENGTH_LEAST..=LENGTH_MOST => Ok(()),
        _ => Err(AppError::Bad(format!("a password has at most {LENGTH_MOST} characters"))),
    }
}

/// What is stored of a password. Takes some hundredths of a second, on purpose.
///
/// # Errors
/// Where it can't be a password, or the machine gives no random numbers.
pub async fn hash(password: Secret) -> Result<String, AppError> {
    check(&password)?;
    let salt: [u8; SALT] = random()?;
    apart(move || {
        let hash = hasher()?.hash_password_with_salt(password.reveal().as_bytes(), &salt);
        hash.map(|hash| hash.to_string()).map_err(|error| failed(&error))
    })
    .await?
}

/// How a password compares with what is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// It is another.
    No,
    /// It is the one.
    Yes,
    /// It is the one, and was stored in a way that is no longer good enough: store it anew.
    Outdated,
}

/// Compares a password with what is stored; with nothing, where there is nobody. Takes the same time
/// either way.
///
/// # Errors
/// Where the machine can't.
pub async fn compare(password: Secret, stored: Option<String>) -> Result<Match, AppError> {
    if password.reveal().chars().count() > LENGTH_MOST {
        return Ok(Match::No);
    }
    apart(move || {
        let text = stored.as_deref().unwrap_or(NOBODY);
        let Ok(known) = PasswordHash::new(text) else { return Match::No };
        let same = Argon2::default().verify_password(password.reveal().as_bytes(), &known).is_ok();
        match (same && stored.is_some(), is_current(text)) {
            (false, _) => Match::No,
            (true, true) => Match::Yes,
            (true, false) => Match::Outdated,
        }
    })
    .await
}

/// Whether a password is stored with today's numbers.
fn is_current(stored: &str) -> bool {
    stored.starts_with(&format!("$argon2id$v=19$m={MEMORY},t={PASSES},p={LANES}$"))
}

fn hasher() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(|error| failed(&error))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn failed(error: &dyn std::fmt::Display) -> AppError {
    AppError::Bad(format!("the password can't be hashed: {error}"))
}

/// Does something long beside whatever else goes on.
async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AppError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|_| AppError::Bad("the password could not be checked; try again".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait<T>(what: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(what)
    }

    #[test]
    fn a_password_is_long_and_nothing_else() {
        let check = |text: &str| check(&Secret::given(text));
        assert!(check("nine char").is_err());
        assert!(check("ten chars!").is_ok());
        assert!(check("ÄÖÜäöüß€🐀🐁").is_ok(), "characters count, not bytes");
        assert!(check(&"x".repeat(200)).is_ok());
        assert!(check(&"x".repeat(201)).is_err());
    }

    #[test]
    fn the_same_password_is_stored_differently_and_found_again() {
        let password = || Secret::given("two rats and a spoon");
        let (one, other) = (wait(hash(password())).unwrap(), wait(hash(password())).unwrap());
        assert_ne!(one, other, "each has its own salt");
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_eq!(wait(compare(password(), Some(one.clone()))).unwrap(), Match::Yes);
        let wrong = Secret::given("two rats and a fork");
        assert_eq!(wait(compare(wrong, Some(one))).unwrap(), Match::No);
    }

    #[test]
    fn nobody_has_no_password() {
        for guess in ["", "two rats and a spoon"] {
            assert_eq!(wait(compare(Secret::given(guess), None)).unwrap(), Match::No);
        }
    }

    #[test]
    fn what_stands_for_nobody_takes_as_long_as_anybody() {
        assert!(is_current(NOBODY), "the same work");
        assert!(PasswordHash::new(NOBODY).is_ok(), "and it is done at all");
    }

    #[test]
    fn a_password_of_older_days_is_to_be_stored_anew() {
        let weak =
            Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8, 1, 1, None).unwrap());
        let stored = weak.hash_password_with_salt(b"two rats and a spoon", &[7; SALT]).unwrap();
        let matched = compare(Secret::given("two rats and a spoon"), Some(stored.to_string()));
        assert_eq!(wait(matched).unwrap(), Match::Outdated);
    }
}
