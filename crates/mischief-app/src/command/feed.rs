//! The calendar's secret address: who knows it sees, of one household and for one caretaker, what is
//! due and when waits end, and nothing else. It is kept as a token is, under a scope of its own that
//! opens nothing else.

use super::Acting;
use super::account::later;
use super::deed::{Deed, note};
use crate::App;
use crate::error::AppError;
use crate::ids::new_text;
use crate::role::{Act, Scope};
use crate::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use mischief_core::ids::CaretakerId;
use mischief_store::{Change, Token};

/// The scope under which it is kept; no [`Scope`] of a token that programs show.
pub(super) const FEED: &str = "calendar";

/// It ends when it is revoked or its caretaker leaves, and else in a hundred years.
const FOR_GOOD: SignedDuration = SignedDuration::from_hours(24 * 36_525);

/// What is known of a calendar's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedFacts {
    /// When it was made.
    pub created_at: Timestamp,
    /// When a calendar last asked, to ten minutes.
    pub last_used_at: Option<Timestamp>,
}

impl App {
    /// Makes the address for whoever acts, in place of one that they had: its secret, told this
    /// once and never again.
    ///
    /// # Errors
    /// Where a token acts, the person may not look, or the store can't be written.
    pub async fn new_feed(&self, acting: &Acting) -> Result<Secret, AppError> {
        let now = self.now();
        in_person(acting, now)?;
        let secret = Secret::random()?;
        let token = Token {
            household: acting.household,
            id: new_text(now),
            caretaker: acting.caretaker.to_string(),
            name: FEED.into(),
            scope: FEED.into(),
            hash: secret.hash(),
            created_at: now,
            expires_at: later(now, FOR_GOOD),
            last_used_at: None,
            revoked_at: None,
        };
        let mut changes = self.end_of_feeds(acting, now).await?;
        changes.push(Change::AddToken(token));
        changes.push(note(acting, Deed::CalendarMade, "", now));
        self.store.change(changes).await?;
        Ok(secret)
    }

    /// The address of whoever acts, as far as it may still be told; none where they have none.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn feed(&self, acting: &Acting) -> Result<Option<FeedFacts>, AppError> {
        acting.may(Act::Look, self.now())?;
        let latest = self.feeds(acting).await?.pop();
        let facts = |t: Token| FeedFacts { created_at: t.created_at, last_used_at: t.last_used_at };
        Ok(latest.map(facts))
    }

    /// Revokes the address of whoever acts. That there is none is no error.
    ///
    /// # Errors
    /// Where a token acts, the person may not look, or the store can't be written.
    pub async fn revoke_feed(&self, acting: &Acting) -> Result<(), AppError> {
        let now = self.now();
        in_person(acting, now)?;
        let mut changes = self.end_of_feeds(acting, now).await?;
        if !changes.is_empty() {
            changes.push(note(acting, Deed::CalendarRevoked, "", now));
            self.store.change(changes).await?;
        }
        Ok(())
    }

    /// For whom an address answers. A calendar only looks.
    ///
    /// # Errors
    /// [`AppError::BadToken`] where it is unknown or revoked, or its caretaker may no longer look.
    pub async fn act_by_feed(&self, secret: &Secret) -> Result<Acting, AppError> {
        let now = self.now();
        let token = self.store.token_by_hash(&secret.hash()).await?.ok_or(AppError::BadToken)?;
        if token.scope != FEED || token.revoked_at.is_some() {
            return Err(AppError::BadToken);
        }
        let caretaker = CaretakerId::parse(&token.caretaker).map_err(|_| AppError::BadToken)?;
        let member = self.member(token.household, &caretaker).await?.ok_or(AppError::BadToken)?;
        let acting = Acting::new(token.household, caretaker, member.role);
        let acting = Acting { scope: Some(Scope::Read), ..acting };
        acting.may(Act::Look, now).map_err(|_| AppError::BadToken)?;
        self.note_use(&token, now).await?;
        Ok(acting)
    }

    /// The same for whoever calls from an address: after many that were not good it is told to wait.
    ///
    /// # Errors
    /// As [`Self::act_by_feed`], or [`AppError::SlowDown`].
    pub async fn act_by_feed_from(
        &self,
        secret: &Secret,
        address: &str,
    ) -> Result<Acting, AppError> {
        match self.act_by_feed(secret).await {
            Err(AppError::BadToken) => {
                self.failed_from(&format!("token:{address}")).await?;
                Err(AppError::BadToken)
            }
            other => other,
        }
    }

    async fn feeds(&self, acting: &Acting) -> Result<Vec<Token>, AppError> {
        let mut tokens = self.store.tokens(acting.household).await?;
        let own = acting.caretaker.as_str();
        tokens.retain(|t| t.scope == FEED && t.caretaker == own && t.revoked_at.is_none());
        Ok(tokens)
    }

    async fn end_of_feeds(&self, acting: &Acting, at: Timestamp) -> Result<Vec<Change>, AppError> {
        let household = acting.household;
        let end = |token: Token| Change::RevokeToken { household, id: token.id, at };
        Ok(self.feeds(acting).await?.into_iter().map(end).collect())
    }
}

/// An address is made and revoked in person: a token that leaked can't make others.
fn in_person(acting: &Acting, now: Timestamp) -> Result<(), AppError> {
    acting.may(Act::Look, now)?;
    match acting.scope {
        None => Ok(()),
        Some(_) => Err(AppError::Bad("a token makes no further keys; do it in person".into())),
    }
}
