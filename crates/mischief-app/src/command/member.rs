//! Who belongs to a household, and as what.

use super::Acting;
use crate::App;
use crate::command::Draft;
use crate::error::AppError;
use crate::role::{Act, Role};
use crate::situation::Scope;
use jiff::Timestamp;
use mischief_core::event::{CaretakerFacts, What};
use mischief_core::fold::home::Caretaker;
use mischief_core::ids::CaretakerId;
use mischief_store::{Change, HouseholdId};
use std::collections::BTreeMap;

/// Somebody who belongs to a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub caretaker: CaretakerId,
    /// As what.
    pub role: Role,
}

impl App {
    /// Everybody who belongs to a household now.
    ///
    /// # Errors
    /// Where the person may not look, or the store can't be read.
    pub async fn members(&self, acting: &Acting) -> Result<Vec<Member>, AppError> {
        acting.may(Act::Look, self.now())?;
        self.members_of(acting.household).await
    }

    /// Everybody who belongs to a household, for whoever runs the store on the machine itself.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn members_of(&self, household: HouseholdId) -> Result<Vec<Member>, AppError> {
        let members = self.store.members(household).await?;
        Ok(members.iter().filter_map(member_of).collect())
    }

    /// The names of the caretakers of a household, by id; without those who have none.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn caretaker_names(
        &self,
        household: HouseholdId,
    ) -> Result<BTreeMap<CaretakerId, String>, AppError> {
        let situation = self.load(household, Scope::Household, self.now()).await?;
        let view = situation.view();
        let named = |(id, caretaker): (&CaretakerId, &Caretaker)| {
            Some((id.clone(), caretaker.name.as_ref()?.to_string()))
        };
        Ok(view.home.caretakers().filter_map(named).collect())
    }

    /// A caretaker joins, in a role.
    ///
    /// # Errors
    /// Where the one who acts is no owner.
    pub async fn add_caretaker(
        &self,
        acting: &Acting,
        caretaker: &CaretakerId,
        facts: CaretakerFacts,
        role: Role,
    ) -> Result<(), AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        let what = What::CaretakerJoined { caretaker: caretaker.clone(), facts };
        let member = set_member(acting.household, caretaker, role, self.now());
        self.record_with(acting, what, member).await
    }

    /// Gives somebody who is known a role, in place of the one that they have.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or would leave the household without one.
    pub async fn set_role(
        &self,
        acting: &Acting,
        caretaker: &CaretakerId,
        role: Role,
    ) -> Result<(), AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        if role != Role::Owner {
            self.check_owner_stays(acting.household, caretaker).await?;
        }
        self.store_role(acting.household, caretaker, role).await
    }

    /// A caretaker leaves: what was done stays on record, and the role ends.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or would leave the household without one.
    pub async fn caretaker_leaves(
        &self,
        acting: &Acting,
        caretaker: &CaretakerId,
    ) -> Result<(), AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        self.check_owner_stays(acting.household, caretaker).await?;
        let what = What::CaretakerLeft { caretaker: caretaker.clone() };
        let (household, at) = (acting.household, self.now());
        let end = Change::EndMember { household, caretaker: caretaker.as_str().to_owned(), at };
        self.record_with(acting, what, end).await
    }

    /// Records something together with a change of who belongs to the household: both or neither.
    async fn record_with(
        &self,
        acting: &Acting,
        what: What,
        member: Change,
    ) -> Result<(), AppError> {
        let drafts = vec![Draft { observed_at: self.now(), what }];
        let (events, _) = self.checked(acting, self.drafted(acting, drafts)?).await?;
        let append = Change::Append { household: acting.household, events };
        self.store.change(vec![append, member]).await?;
        Ok(())
    }

    pub(crate) async fn member(
        &self,
        household: HouseholdId,
        caretaker: &CaretakerId,
    ) -> Result<Option<Member>, AppError> {
        let row = self.store.member(household, caretaker.as_str()).await?;
        Ok(row.as_ref().and_then(member_of))
    }

    pub(crate) async fn store_role(
        &self,
        household: HouseholdId,
        caretaker: &CaretakerId,
        role: Role,
    ) -> Result<(), AppError> {
        self.store.change(vec![set_member(household, caretaker, role, self.now())]).await?;
        Ok(())
    }

    async fn check_owner_stays(
        &self,
        household: HouseholdId,
        leaves: &CaretakerId,
    ) -> Result<(), AppError> {
        let members = self.members_of(household).await?;
        let is_owner = |m: &&Member| m.role == Role::Owner && m.caretaker != *leaves;
        if members.iter().any(|m| is_owner(&m)) {
            return Ok(());
        }
        Err(AppError::LastOwner)
    }
}

/// The change that gives somebody a role.
pub(crate) fn set_member(
    household: HouseholdId,
    caretaker: &CaretakerId,
    role: Role,
    at: Timestamp,
) -> Change {
    let until = role.until().map(|until| until.to_string());
    let caretaker = caretaker.as_str().to_owned();
    Change::SetMember { household, caretaker, role: role.word().to_owned(), until, at }
}

/// A stored row as a member; none where the role has ended or can't be read, which may nothing.
pub(super) fn member_of(row: &mischief_store::Member) -> Option<Member> {
    if row.ended_at.is_some() {
        return None;
    }
    let until: Option<Timestamp> = row.until.as_deref().and_then(|text| text.parse().ok());
    let role = Role::from_word(&row.role, until)?;
    Some(Member { caretaker: CaretakerId::parse(&row.caretaker).ok()?, role })
}
