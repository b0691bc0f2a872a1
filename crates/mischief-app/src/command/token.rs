//! Tokens: what programs show instead of signing in.

use super::Acting;
use super::account::later;
use super::deed::{Deed, note};
use super::feed::FEED;
use crate::App;
use crate::error::AppError;
use crate::ids::new_text;
use crate::role::{Act, Scope};
use crate::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use mischief_core::ids::CaretakerId;
use mischief_store::{Change, Token};

/// How long a token is good, where nobody says.
pub const TOKEN_DAYS_DEFAULT: u16 = 90;
/// The longest that a token is good, in days.
pub const TOKEN_DAYS_MOST: u16 = 730;
/// The longest name of a token, in characters.
const NAME_LENGTH_MOST: usize = 100;
/// How often it is noted that a token is in use.
const NOTED: SignedDuration = SignedDuration::from_mins(10);

/// A token that is wished for.
#[derive(Debug, Clone)]
pub struct TokenWish {
    /// What it is called, so that its owner knows it again.
    pub name: String,
    /// How far it reaches.
    pub scope: Scope,
    /// How many days it is good: 1 to [`TOKEN_DAYS_MOST`].
    pub days: u16,
}

/// A token that was made.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// What to revoke it by.
    pub id: String,
    /// The token itself, shown this once and never again.
    pub secret: Secret,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

/// What is known of a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenFacts {
    /// What to revoke it by.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// In whose name it acts.
    pub caretaker: String,
    /// How far it reaches; none where a newer version made it.
    pub scope: Option<Scope>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// When it was last used, to ten minutes.
    pub last_used_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

impl TokenFacts {
    /// Whether it still opens anything.
    #[must_use]
    pub fn is_good(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at && self.scope.is_some()
    }
}

impl App {
    /// Makes a token that acts in the name of the one who makes it. A token makes no tokens.
    ///
    /// # Errors
    /// Where the one who acts is no owner or is a token, or the wish can't be.
    pub async fn new_token(&self, acting: &Acting, wish: TokenWish) -> Result<NewToken, AppError> {
        let now = self.now();
        may_hand_out_keys(acting, now)?;
        let name = wish.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > NAME_LENGTH_MOST {
            let message = format!("a token's name has 1 to {NAME_LENGTH_MOST} characters");
            return Err(AppError::Bad(message));
        }
        if !(1..=TOKEN_DAYS_MOST).contains(&wish.days) {
            return Err(AppError::Bad(format!("a token is good for 1 to {TOKEN_DAYS_MOST} days")));
        }
        let secret = Secret::random()?;
        let id = new_text(now);
        let expires_at = later(now, SignedDuration::from_hours(24 * i64::from(wish.days)));
        let token = Token {
            household: acting.household,
            id: id.clone(),
            caretaker: acting.caretaker.to_string(),
            name: name.clone(),
            scope: wish.scope.word().into(),
            hash: secret.hash(),
            created_at: now,
            expires_at,
            last_used_at: None,
            revoked_at: None,
        };
        let noted = note(acting, Deed::TokenMade, &name, now);
        self.store.change(vec![Change::AddToken(token), noted]).await?;
        Ok(NewToken { id, secret, expires_at })
    }

    /// The tokens of a household, good or not, the oldest first.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or the store can't be read.
    pub async fn tokens(&self, acting: &Acting) -> Result<Vec<TokenFacts>, AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        let facts = |token: Token| TokenFacts {
            id: token.id,
            name: token.name,
            caretaker: token.caretaker,
            scope: Scope::from_word(&token.scope),
            created_at: token.created_at,
            expires_at: token.expires_at,
            last_used_at: token.last_used_at,
            revoked_at: token.revoked_at,
        };
        let tokens = self.store.tokens(acting.household).await?.into_iter();
        Ok(tokens.filter(|token| token.scope != FEED).map(facts).collect())
    }

    /// Revokes a token, from this moment on.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or there is no such token, or no longer.
    pub async fn revoke_token(&self, acting: &Acting, id: &str) -> Result<(), AppError> {
        let now = self.now();
        acting.may(Act::ManageHousehold, now)?;
        let tokens = self.store.tokens(acting.household).await?;
        let name = tokens.into_iter().find(|token| token.id == id).map(|token| token.name);
        let household = acting.household;
        let revoke = Change::RevokeToken { household, id: id.to_owned(), at: now };
        let noted = note(acting, Deed::TokenRevoked, &name.unwrap_or_default(), now);
        self.store.change(vec![revoke, noted]).await?;
        Ok(())
    }

    /// Lets a token act in its caretaker's name: in the role that they have now, as far as the
    /// token reaches.
    ///
    /// # Errors
    /// [`AppError::BadToken`] where it is unknown, revoked or expired, or its caretaker no longer
    /// belongs to the household.
    pub async fn act_by_token(&self, secret: &Secret) -> Result<Acting, AppError> {
        let now = self.now();
        let token = self.store.token_by_hash(&secret.hash()).await?.ok_or(AppError::BadToken)?;
        let scope = Scope::from_word(&token.scope).ok_or(AppError::BadToken)?;
        if token.revoked_at.is_some() || token.expires_at <= now {
            return Err(AppError::BadToken);
        }
        let caretaker = CaretakerId::parse(&token.caretaker).map_err(|_| AppError::BadToken)?;
        let member = self.member(token.household, &caretaker).await?.ok_or(AppError::BadToken)?;
        self.note_use(&token, now).await?;
        let acting = Acting::new(token.household, caretaker, member.role);
        Ok(Acting { scope: Some(scope), ..acting })
    }

    /// The same for whoever calls from an address: after many tokens from there that were not good
    /// it is told to wait. A good one is never held up.
    ///
    /// # Errors
    /// As [`Self::act_by_token`], or [`AppError::SlowDown`].
    pub async fn act_by_token_from(
        &self,
        secret: &Secret,
        address: &str,
    ) -> Result<Acting, AppError> {
        match self.act_by_token(secret).await {
            Err(AppError::BadToken) => {
                self.failed_from(&format!("token:{address}")).await?;
                Err(AppError::BadToken)
            }
            other => other,
        }
    }

    /// Notes now and then that a token is in use.
    pub(super) async fn note_use(&self, token: &Token, now: Timestamp) -> Result<(), AppError> {
        if token.last_used_at.is_none_or(|at| now.duration_since(at) >= NOTED) {
            self.store.token_used(token.household, &token.id, now).await?;
        }
        Ok(())
    }
}

/// Keys are handed out by owners in person: one that leaked can't make others.
pub(super) fn may_hand_out_keys(acting: &Acting, now: Timestamp) -> Result<(), AppError> {
    acting.may(Act::ManageHousehold, now)?;
    match acting.scope {
        None => Ok(()),
        Some(_) => Err(AppError::Bad("a token makes no further keys; do it in person".into())),
    }
}
