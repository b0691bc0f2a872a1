//! Who belongs to a household, and as what.

use super::Acting;
use super::deed::{Deed, note};
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
    /// Whether somebody signs in for them.
    pub signs_in: bool,
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
        let detail = format!("{caretaker} {role}");
        let noted = note(acting, Deed::RoleSet, &detail, self.now());
        self.record_with(acting, what, vec![member, noted]).await
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
        let now = self.now();
        let set = set_member(acting.household, caretaker, role, now);
        let noted = note(acting, Deed::RoleSet, &format!("{caretaker} {role}"), now);
        self.store.change(vec![set, noted]).await?;
        Ok(())
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
        self.record_with(acting, what, vec![end, self.noted_leaving(acting, caretaker)]).await
    }

    /// Whoever acts leaves by themselves, whatever their role.
    ///
    /// # Errors
    /// Where a token acts, or the household would be without an owner.
    pub async fn leave(&self, acting: &Acting) -> Result<(), AppError> {
        if acting.scope.is_some() {
            return Err(AppError::Bad("a token leaves no household; do it in person".into()));
        }
        let caretaker = &acting.caretaker;
        self.check_owner_stays(acting.household, caretaker).await?;
        let (household, at) = (acting.household, self.now());
        let what = What::CaretakerLeft { caretaker: caretaker.clone() };
        let drafts = vec![Draft { observed_at: at, what }];
        let (events, _) = self.prepared(acting, self.drafted(acting, drafts)?).await?;
        let end = Change::EndMember { household, caretaker: caretaker.as_str().to_owned(), at };
        let noted = self.noted_leaving(acting, caretaker);
        self.store.change(vec![Change::Append { household, events }, end, noted]).await?;
        Ok(())
    }

    fn noted_leaving(&self, acting: &Acting, caretaker: &CaretakerId) -> Change {
        note(acting, Deed::Left, caretaker.as_str(), self.now())
    }

    /// Records something together with a change of who belongs to the household: both or neither.
    async fn record_with(
        &self,
        acting: &Acting,
        what: What,
        others: Vec<Change>,
    ) -> Result<(), AppError> {
        let drafts = vec![Draft { observed_at: self.now(), what }];
        let (events, _) = self.checked(acting, self.drafted(acting, drafts)?).await?;
        let append = Change::Append { household: acting.household, events };
        self.store.change([vec![append], others].concat()).await?;
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
    let caretaker = CaretakerId::parse(&row.caretaker).ok()?;
    Some(Member { caretaker, role, signs_in: row.person.is_some() })
}
