//! People who sign in: their names, their passwords, and the households to which they belong.

use super::Acting;
use super::device::SignedIn;
use super::member::member_of;
use crate::App;
use crate::error::AppError;
use crate::ids::new_text;
use crate::password::{self, Match};
use crate::role::{Act, Role};
use crate::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use mischief_core::ids::CaretakerId;
use mischief_store::{Change, HouseholdId, Membership, Person, StoreError};
use std::sync::atomic::{AtomicBool, Ordering};

/// The longest name to sign in with, in characters.
const NAME_LENGTH_MOST: usize = 64;
/// How many failures a name or an address has free, before each further one makes it wait.
const FREE_BY_NAME: u64 = 5;
const FREE_BY_ADDRESS: u64 = 20;
/// The longest wait. It is short enough that nobody can lock somebody else out for long.
const WAIT_MOST: SignedDuration = SignedDuration::from_mins(15);
/// When failures are forgotten.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24);

/// A person who can sign in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub(super) String);

impl PersonId {
    /// The id as it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The right to make the first person: whoever started the program has it, and nobody who merely
/// found the page.
#[derive(Debug)]
pub struct FirstRun {
    hash: Vec<u8>,
    used: AtomicBool,
}

impl FirstRun {
    /// A new right, and the secret that goes with it.
    ///
    /// # Errors
    /// Where the machine gives no random numbers.
    pub fn new() -> Result<(Self, Secret), AppError> {
        let secret = Secret::random()?;
        Ok((Self { hash: secret.hash(), used: AtomicBool::new(false) }, secret))
    }

    /// Whether a secret is the one, and was not used yet.
    #[must_use]
    pub fn is(&self, secret: &Secret) -> bool {
        !self.used.load(Ordering::Acquire) && self.hash == secret.hash()
    }
}

impl App {
    /// Whether nobody can sign in yet.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn is_first_run(&self) -> Result<bool, AppError> {
        Ok(self.store.count_people().await? == 0)
    }

    /// Makes the first person, once.
    ///
    /// # Errors
    /// [`AppError::NotFirst`] where the secret is another or was used; else as [`Self::new_person`].
    pub async fn first_person(
        &self,
        right: &FirstRun,
        secret: &Secret,
        name: &str,
        password: Secret,
    ) -> Result<PersonId, AppError> {
        if !right.is(secret) || !self.is_first_run().await? {
            return Err(AppError::NotFirst);
        }
        let (name, hash) = (sign_in_name(name)?, password::hash(password).await?);
        if right.used.swap(true, Ordering::AcqRel) {
            return Err(AppError::NotFirst);
        }
        let person = self.store_person(name, hash).await;
        right.used.store(person.is_ok(), Ordering::Release);
        person
    }

    /// Makes a person who can sign in. They belong to no household yet.
    ///
    /// # Errors
    /// Where the name is taken, or it or the password can't be.
    pub async fn new_person(&self, name: &str, password: Secret) -> Result<PersonId, AppError> {
        let name = sign_in_name(name)?;
        if self.store.person_by_name(&name).await?.is_some() {
            return Err(AppError::NameTaken(name));
        }
        self.store_person(name, password::hash(password).await?).await
    }

    async fn store_person(&self, name: String, hash: String) -> Result<PersonId, AppError> {
        let now = self.now();
        let id = new_text(now);
        let person = Person {
            id: id.clone(),
            sign_in_name: name.clone(),
            password_hash: hash,
            created_at: now,
        };
        match self.store.add_person(person).await {
            Ok(()) => Ok(PersonId(id)),
            Err(StoreError::Exists { .. }) => Err(AppError::NameTaken(name)),
            Err(error) => Err(error.into()),
        }
    }

    /// The person of a name to sign in with: for whoever runs the store on the machine itself.
    ///
    /// # Errors
    /// [`AppError::Bad`] where there is none.
    pub async fn person_named(&self, name: &str) -> Result<PersonId, AppError> {
        let known = self.store.person_by_name(&sign_in_name(name)?).await?;
        let person = known.ok_or_else(|| AppError::Bad(format!("nobody signs in as `{name}`")))?;
        Ok(PersonId(person.id))
    }

    /// Signs somebody in on a device.
    ///
    /// # Errors
    /// [`AppError::SignIn`] where name and password do not belong together, [`AppError::SlowDown`]
    /// after too many failures by that name or from that address.
    pub async fn sign_in(
        &self,
        name: &str,
        password: Secret,
        address: Option<&str>,
        label: &str,
    ) -> Result<SignedIn, AppError> {
        let name = sign_in_name(name).map_err(|_| AppError::SignIn)?;
        let by_name = format!("name:{name}");
        let by_address = address.map(|address| format!("address:{address}"));
        self.check_pace(&by_name, FREE_BY_NAME).await?;
        if let Some(origin) = &by_address {
            self.check_pace(origin, FREE_BY_ADDRESS).await?;
        }
        // Counted before the password is looked at: many at once are not let through together.
        self.store.attempt_failed(&by_name, self.now()).await?;
        let known = self.store.person_by_name(&name).await?;
        let stored = known.as_ref().map(|person| person.password_hash.clone());
        let matched = password::compare(password.clone(), stored).await?;
        let Some(person) = known.filter(|_| matched != Match::No) else {
            if let Some(origin) = &by_address {
                self.store.attempt_failed(origin, self.now()).await?;
            }
            return Err(AppError::SignIn);
        };
        self.store.clear_attempts(&by_name).await?;
        if matched == Match::Outdated && password::check(&password).is_ok() {
            self.store.set_password(&person.id, &password::hash(password).await?).await?;
        }
        self.forget_old().await?;
        self.sign_in_device(PersonId(person.id), label).await
    }

    /// Gives a person another password and signs them out everywhere but where they are.
    ///
    /// # Errors
    /// [`AppError::SignIn`] where the old one is not right, [`AppError::SlowDown`] after too many
    /// failures; else where the new one can't be.
    pub async fn change_password(
        &self,
        person: &PersonId,
        old: Secret,
        new: Secret,
        this: Option<&Secret>,
    ) -> Result<(), AppError> {
        let known = self.store.person(&person.0).await?.ok_or(AppError::SignedOut)?;
        let origin = format!("name:{}", known.sign_in_name);
        self.check_pace(&origin, FREE_BY_NAME).await?;
        self.store.attempt_failed(&origin, self.now()).await?;
        if password::compare(old, Some(known.password_hash)).await? == Match::No {
            return Err(AppError::SignIn);
        }
        self.store.clear_attempts(&origin).await?;
        self.set_password(person, new, this).await
    }

    /// Gives a person another password, for whoever runs the store on the machine itself, and signs
    /// them out everywhere else.
    ///
    /// # Errors
    /// Where it can't be a password, or there is no such person.
    pub async fn set_password(
        &self,
        person: &PersonId,
        password: Secret,
        this: Option<&Secret>,
    ) -> Result<(), AppError> {
        let password_hash = password::hash(password).await?;
        let (person, at) = (person.0.clone(), self.now());
        let changes = vec![
            Change::SetPassword { person: person.clone(), password_hash },
            Change::EndDevices { person, but: this.map(Secret::hash), at },
        ];
        self.store.change(changes).await?;
        Ok(())
    }

    /// The households of a person, with their names and the person's place there.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn households_of(
        &self,
        person: &PersonId,
    ) -> Result<Vec<(String, Acting)>, AppError> {
        Ok(places(self.store.memberships(&person.0).await?))
    }

    /// Lets a person act in a household, in the role that they have there.
    ///
    /// # Errors
    /// [`AppError::NoMember`] where they do not belong to it.
    pub async fn act_as_person(
        &self,
        person: &PersonId,
        household: HouseholdId,
    ) -> Result<Acting, AppError> {
        let theirs = self.households_of(person).await?;
        let found = theirs.into_iter().find(|(_, acting)| acting.household == household);
        found.map(|(_, acting)| acting).ok_or_else(|| AppError::NoMember(person.0.clone()))
    }

    /// Whether a person answers for every household in the store: what concerns all of it, such as a
    /// backup, is theirs then.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn answers_for_all(&self, person: &PersonId) -> Result<bool, AppError> {
        let theirs = self.households_of(person).await?;
        let owns = |household| {
            let own = |(_, acting): &(String, Acting)| {
                acting.household == household && acting.role == Role::Owner
            };
            theirs.iter().any(own)
        };
        Ok(self.store.households().await?.iter().all(|household| owns(household.id)))
    }

    /// Says which person signs in for a caretaker, or that nobody does.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or there is no such caretaker.
    pub async fn link_person(
        &self,
        acting: &Acting,
        caretaker: &CaretakerId,
        person: Option<&PersonId>,
    ) -> Result<(), AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        let person = person.map(PersonId::as_str);
        Ok(self.store.link_person(acting.household, caretaker.as_str(), person).await?)
    }

    /// The name with which a person signs in.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] where there is no such person any more.
    pub async fn sign_in_name_of(&self, person: &PersonId) -> Result<String, AppError> {
        let known = self.store.person(&person.0).await?.ok_or(AppError::SignedOut)?;
        Ok(known.sign_in_name)
    }

    /// Counts a failure of an address, unless it failed so often that it must wait.
    pub(super) async fn failed_from(&self, origin: &str) -> Result<(), AppError> {
        self.check_pace(origin, FREE_BY_ADDRESS).await?;
        Ok(self.store.attempt_failed(origin, self.now()).await?)
    }

    /// Checks that somebody did not fail too often of late.
    async fn check_pace(&self, origin: &str, free: u64) -> Result<(), AppError> {
        let Some(attempt) = self.store.attempts(origin).await? else { return Ok(()) };
        let now = self.now();
        let since = now.duration_since(attempt.last_at);
        // Older failures are forgotten; where the clock was set back, so are those still to come.
        if since >= REMEMBERED || since <= -WAIT_MOST {
            return Ok(self.store.clear_attempts(origin).await?);
        }
        let until = later(attempt.last_at, wait_after(attempt.failed, free));
        if now >= until {
            return Ok(());
        }
        let seconds = until.duration_since(now).as_secs() + 1;
        Err(AppError::SlowDown { until, seconds })
    }

    /// Drops what nobody needs any more.
    async fn forget_old(&self) -> Result<(), AppError> {
        let before = earlier(self.now(), REMEMBERED);
        let changes = vec![Change::ForgetAttempts { before }, Change::ForgetDevices { before }];
        self.store.change(changes).await?;
        Ok(())
    }
}

/// How long to wait after the latest of so many failures: a second after the first that is too
/// many, and twice as long after each further one.
fn wait_after(failed: u64, free: u64) -> SignedDuration {
    if failed < free {
        return SignedDuration::ZERO;
    }
    let doublings = u32::try_from(failed - free).unwrap_or(u32::MAX).min(20);
    SignedDuration::from_secs(1_i64 << doublings).min(WAIT_MOST)
}

/// A name to sign in with, as it is stored: in small letters, without blanks around it.
fn sign_in_name(name: &str) -> Result<String, AppError> {
    let name = name.trim().to_lowercase();
    let fits = !name.is_empty()
        && name.chars().count() <= NAME_LENGTH_MOST
        && !name.chars().any(char::is_control);
    if fits {
        return Ok(name);
    }
    Err(AppError::Bad(format!(
        "a name to sign in with has 1 to {NAME_LENGTH_MOST} characters, all of which can be seen"
    )))
}

pub(super) fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

fn earlier(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_sub(by).unwrap_or(Timestamp::MIN)
}

/// The places of a person in households, with the households' names; without those that ended.
pub(super) fn places(roles: Vec<Membership>) -> Vec<(String, Acting)> {
    let place = |role: Membership| {
        let member = member_of(&role.member)?;
        let acting = Acting::new(role.member.household, member.caretaker, member.role);
        Some((role.household_name, acting))
    };
    roles.into_iter().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let waits: Vec<i64> =
            (3..=20).map(|failed| wait_after(failed, FREE_BY_NAME).as_secs()).collect();
        assert_eq!(
            waits,
            [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900, 900]
        );
        assert_eq!(wait_after(u64::MAX, FREE_BY_NAME), WAIT_MOST);
    }

    #[test]
    fn names_are_told_apart_as_people_do() {
        assert_eq!(sign_in_name("  Lena ").unwrap(), "lena");
        assert!(sign_in_name("   ").is_err());
        assert!(sign_in_name("a\u{7}b").is_err());
        assert!(sign_in_name(&"x".repeat(65)).is_err());
    }
}
