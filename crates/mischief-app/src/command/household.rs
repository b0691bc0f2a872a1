//! Beginning a household: its settings, and the person who answers for it.

use super::Acting;
use crate::App;
use crate::command::Draft;
use crate::error::AppError;
use crate::ids::{new_household, new_text};
use crate::role::Role;
use mischief_core::event::{CaretakerFacts, HouseholdSettings, What};
use mischief_core::ids::CaretakerId;
use mischief_store::HouseholdId;

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
        self.store.create_household(household, &new.name, now).await?;
        self.store_role(household, &caretaker, Role::Owner).await?;
        let acting = Acting::new(household, caretaker.clone(), Role::Owner);
        let joined = What::CaretakerJoined { caretaker, facts: new.facts };
        let mut drafts = vec![Draft { observed_at: now, what: joined }];
        if new.settings != HouseholdSettings::default() {
            let what = What::HouseholdSet { set: new.settings };
            drafts.push(Draft { observed_at: now, what });
        }
        self.record(&acting, drafts).await?;
        Ok(Opened { acting })
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
