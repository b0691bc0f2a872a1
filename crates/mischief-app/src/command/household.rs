//! Beginning a household: its settings, and the person who answers for it.

use super::Acting;
use super::deed::{Deed, note};
use super::member::set_member;
use crate::App;
use crate::command::Draft;
use crate::error::AppError;
use crate::ids::{new_household, new_text};
use crate::role::{Act, Role};
use mischief_core::event::wire::NAME_LENGTH_MAX;
use mischief_core::event::{CaretakerFacts, HouseholdSettings, What};
use mischief_core::ids::CaretakerId;
use mischief_store::{Change, HouseholdId};

/// What a new household is.
#[derive(Debug, Clone)]
pub struct NewHousehold {
    /// Its name, for people who have several.
    pub name: String,
    /// Time zone, the hour at which a day starts, language.
    pub settings: HouseholdSettings,
    /// Who answers for it. Its id; made where there is none.
    pub owner: Option<CaretakerId>,
    /// What is known of that person.
    pub facts: CaretakerFacts,
}

pub(super) fn check_name(name: &str) -> Result<(), AppError> {
    if name.is_empty() {
        return Err(AppError::Bad("the household's name is empty; give it one".to_owned()));
    }
    if name.chars().count() > NAME_LENGTH_MAX {
        let message = format!("the household's name has at most {NAME_LENGTH_MAX} characters");
        return Err(AppError::Bad(message));
    }
    Ok(())
}

/// A household that was begun.
#[derive(Debug, Clone)]
pub struct Opened {
    /// Its owner, ready to act.
    pub acting: Acting,
}

impl App {
    /// Begins a household.
    ///
    /// # Errors
    /// Where the store can't be written.
    pub async fn begin_household(&self, new: NewHousehold) -> Result<Opened, AppError> {
        let now = self.now();
        let household = new_household();
        let caretaker = match new.owner {
            Some(owner) => owner,
            None => CaretakerId::parse(&new_text(now))
                .map_err(|error| AppError::Bad(format!("the owner's id: {error}")))?,
        };
        let name = new.name.trim().to_owned();
        check_name(&name)?;
        let acting = Acting::new(household, caretaker.clone(), Role::Owner);
        let member = set_member(household, &caretaker, Role::Owner, now);
        let joined = What::CaretakerJoined { caretaker, facts: new.facts };
        let mut drafts = vec![Draft { observed_at: now, what: joined }];
        if new.settings != HouseholdSettings::default() {
            let what = What::HouseholdSet { set: new.settings };
            drafts.push(Draft { observed_at: now, what });
        }
        let (events, _) = self.checked(&acting, self.drafted(&acting, drafts)?).await?;
        let create = Change::CreateHousehold { id: household, name, at: now };
        self.store.change(vec![create, member, Change::Append { household, events }]).await?;
        Ok(Opened { acting })
    }

    /// Gives the household another name.
    ///
    /// # Errors
    /// Where the one who acts is no owner, or the name is empty or too long.
    pub async fn rename_household(&self, acting: &Acting, name: &str) -> Result<(), AppError> {
        acting.may(Act::ManageHousehold, self.now())?;
        let name = name.trim();
        check_name(name)?;
        let (id, now) = (acting.household, self.now());
        let rename = Change::RenameHousehold { id, name: name.to_owned() };
        self.store.change(vec![rename, note(acting, Deed::Renamed, name, now)]).await?;
        Ok(())
    }

    /// What a household is called.
    ///
    /// # Errors
    /// [`AppError::NoHousehold`] where there is none.
    pub async fn household_name(&self, household: HouseholdId) -> Result<String, AppError> {
        let all = self.store.households().await?;
        let found = all.into_iter().find(|known| known.id == household);
        Ok(found.ok_or(AppError::NoHousehold(household))?.name)
    }

    /// Every household in the store: for whoever runs it, on the machine itself.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub async fn households(&self) -> Result<Vec<(HouseholdId, String)>, AppError> {
        let households = self.store.households().await?;
        Ok(households.into_iter().map(|h| (h.id, h.name)).collect())
    }
}
