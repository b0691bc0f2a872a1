//! Invitations: how somebody comes into a household, each good once.

use super::Acting;
use super::account::{PersonId, later};
use super::deed::{Deed, note};
use super::member::set_member;
use super::record::Draft;
use super::token::may_hand_out_keys;
use crate::App;
use crate::error::AppError;
use crate::ids::new_text;
use crate::role::{Act, Role, may};
use crate::secret::Secret;
use jiff::{SignedDuration, Timestamp};
use mischief_core::event::{CaretakerFacts, What};
use mischief_core::ids::CaretakerId;
use mischief_store::{Change, HouseholdId, Invitation, StoreError};

/// How long an invitation is good.
const GOOD: SignedDuration = SignedDuration::from_hours(24 * 7);

/// An invitation that was made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// What to take it back by.
    pub id: String,
    /// What whoever is invited shows; told this once and never again.
    pub secret: Secret,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

/// An invitation that nobody used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenInvitation {
    /// What to take it back by.
    pub id: String,
    /// Into which household.
    pub household: HouseholdId,
    /// As what.
    pub role: Role,
    /// The caretaker that whoever accepts it becomes; none where they are new.
    pub caretaker: Option<CaretakerId>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
}

impl App {
    /// Invites somebody into a household: as a caretaker who is known, or as a new one.
    ///
    /// # Errors
    /// Where the one who acts is no owner or is a token.
    pub async fn invite(
        &self,
        acting: &Acting,
        role: Role,
        caretaker: Option<&CaretakerId>,
    ) -> Result<NewInvitation, AppError> {
        let now = self.now();
        may_hand_out_keys(acting, now)?;
        let secret = Secret::random()?;
        let (id, expires_at) = (new_text(now), later(now, GOOD));
        let invitation = Invitation {
            household: acting.household,
            id: id.clone(),
            role: role.word().into(),
            until: role.until().map(|until| until.to_string()),
            caretaker: caretaker.map(CaretakerId::to_string),
            hash: secret.hash(),
            created_by: acting.caretaker.to_string(),
            created_at: now,
            expires_at,
            used_at: None,
        };
        let noted = note(acting, Deed::Invited, role.word(), now);
        self.store.change(vec![Change::AddInvitation(invitation), noted]).await?;
        Ok(NewInvitation { id, secret, expires_at })
    }

    /// The invitations into a household that are still good, the oldest first.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or the store can't be read.
    pub async fn invitations(&self, acting: &Acting) -> Result<Vec<OpenInvitation>, AppError> {
        let now = self.now();
        acting.may(Act::ManageHousehold, now)?;
        let all = self.store.invitations(acting.household).await?;
        Ok(all.iter().filter_map(|invitation| open(invitation, now)).collect())
    }

    /// Takes an invitation back.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or there is no such invitation.
    pub async fn take_invitation_back(&self, acting: &Acting, id: &str) -> Result<(), AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        let (household, now) = (acting.household, self.now());
        let remove = Change::RemoveInvitation { household, id: id.to_owned() };
        let noted = note(acting, Deed::InvitationTakenBack, "", now);
        self.store.change(vec![remove, noted]).await?;
        Ok(())
    }

    /// What an invitation is for, and the household's name, to be shown before it is accepted.
    ///
    /// # Errors
    /// [`AppError::BadInvitation`] where it is unknown, used or expired, or whoever made it may no
    /// longer invite.
    pub async fn invitation(&self, secret: &Secret) -> Result<(OpenInvitation, String), AppError> {
        let now = self.now();
        let bad = || AppError::BadInvitation;
        let stored = self.store.invitation_by_hash(&secret.hash()).await?.ok_or_else(bad)?;
        let invitation = open(&stored, now).ok_or_else(bad)?;
        let host = CaretakerId::parse(&stored.created_by).map_err(|_| bad())?;
        let host = self.member(stored.household, &host).await?.ok_or_else(bad)?;
        if !may(host.role, Act::ManageHousehold, now) {
            return Err(bad());
        }
        let households = self.store.households().await?;
        let household = households.into_iter().find(|known| known.id == stored.household);
        Ok((invitation, household.ok_or_else(bad)?.name))
    }

    /// The same for whoever calls from an address: after many that were not good it is told to wait.
    ///
    /// # Errors
    /// As [`Self::invitation`], or [`AppError::SlowDown`].
    pub async fn invitation_from(
        &self,
        secret: &Secret,
        address: &str,
    ) -> Result<(OpenInvitation, String), AppError> {
        match self.invitation(secret).await {
            Err(AppError::BadInvitation) => {
                self.failed_from(&format!("invitation:{address}")).await?;
                Err(AppError::BadInvitation)
            }
            other => other,
        }
    }

    /// Accepts an invitation: the person belongs to the household from now on.
    ///
    /// # Errors
    /// As [`Self::invitation`].
    pub async fn accept_invitation(
        &self,
        secret: &Secret,
        person: &PersonId,
        facts: CaretakerFacts,
    ) -> Result<Acting, AppError> {
        let now = self.now();
        let (invitation, _) = self.invitation(secret).await?;
        let household = invitation.household;
        if self.act_as_person(person, household).await.is_ok() {
            let message = "you belong to this household already; the invitation is for another";
            return Err(AppError::Bad(message.into()));
        }
        let mut changes = vec![Change::UseInvitation { household, id: invitation.id, at: now }];
        let caretaker = match invitation.caretaker {
            Some(caretaker) => caretaker,
            None => {
                let caretaker = CaretakerId::parse(&new_text(now))
                    .map_err(|error| AppError::Bad(format!("the new id: {error}")))?;
                let what = What::CaretakerJoined { caretaker: caretaker.clone(), facts };
                let newcomer = Acting::new(household, caretaker.clone(), invitation.role);
                let drafted = self.drafted(&newcomer, vec![Draft { observed_at: now, what }])?;
                // They join by the right of whoever invited them.
                let (events, _) = self.prepared(&newcomer, drafted).await?;
                changes.push(Change::Append { household, events });
                caretaker
            }
        };
        let who = caretaker.to_string();
        let role = invitation.role;
        changes.push(set_member(household, &caretaker, role, now));
        let person = Some(person.as_str().to_owned());
        changes.push(Change::LinkPerson { household, caretaker: who, person });
        let acting = Acting::new(household, caretaker, role);
        changes.push(note(&acting, Deed::Joined, role.word(), now));
        match self.store.change(changes).await {
            Ok(_) => Ok(acting),
            // Somebody else was quicker.
            Err(StoreError::NotFound { .. }) => Err(AppError::BadInvitation),
            Err(error) => Err(error.into()),
        }
    }
}

/// An invitation that is still good.
fn open(stored: &Invitation, now: Timestamp) -> Option<OpenInvitation> {
    if stored.used_at.is_some() || stored.expires_at <= now {
        return None;
    }
    let until: Option<Timestamp> = stored.until.as_deref().and_then(|text| text.parse().ok());
    let caretaker = match &stored.caretaker {
        Some(text) => Some(CaretakerId::parse(text).ok()?),
        None => None,
    };
    Some(OpenInvitation {
        id: stored.id.clone(),
        household: stored.household,
        role: Role::from_word(&stored.role, until)?,
        caretaker,
        created_at: stored.created_at,
        expires_at: stored.expires_at,
    })
}
