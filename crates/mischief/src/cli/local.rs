//! The record on this machine: opening it, and knowing who is at work in which household.

use super::Globals;
use anyhow::{Context as _, bail};
use jiff::Timestamp;
use mischief_app::clock::Clock;
use mischief_app::command::{Acting, Draft, Recorded};
use mischief_app::error::AppError;
use mischief_app::situation::{Scope, Situation};
use mischief_app::{App, HouseholdId};
use mischief_core::event::What;
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, CaretakerId};
use std::path::PathBuf;

/// The file in the data folder that holds the record.
pub(crate) const STORE_FILE: &str = "mischief.db";

/// A household on this machine and the person at work.
pub(crate) struct Local {
    /// The use cases.
    pub(crate) app: App,
    /// Who acts, and where.
    pub(crate) acting: Acting,
}

impl Globals {
    /// The folder in which the record is kept.
    ///
    /// # Errors
    /// Where none is named and the system names none.
    pub(crate) fn data_folder(&self) -> anyhow::Result<PathBuf> {
        if let Some(folder) = &self.data {
            return Ok(folder.clone());
        }
        let system = etcetera::choose_base_strategy()
            .context("this system names no folder for data; name one with --data")?;
        Ok(etcetera::BaseStrategy::data_dir(&system).join("mischief"))
    }

    /// The file that holds the record.
    ///
    /// # Errors
    /// As [`Self::data_folder`].
    pub(crate) fn store_file(&self) -> anyhow::Result<PathBuf> {
        Ok(self.data_folder()?.join(STORE_FILE))
    }

    /// The clock: the machine's own, or a time that was asked for.
    pub(crate) fn clock(&self) -> Clock {
        self.now.map_or(Clock::System, Clock::at)
    }
}

impl Local {
    /// Opens the record that is there, for the person who acts.
    ///
    /// # Errors
    /// Where there is none, or it is not clear which household or who.
    pub(crate) async fn open(globals: &Globals) -> anyhow::Result<Self> {
        let app = App::open_existing(&globals.store_file()?, globals.clock()).await?;
        let household = household(&app, globals.household.as_deref()).await?;
        let caretaker = caretaker(&app, household, globals.who.as_deref()).await?;
        let acting = app.act_as(household, &caretaker).await?;
        Ok(Self { app, acting })
    }

    /// Reads what a question needs.
    ///
    /// # Errors
    /// As [`App::situation`].
    pub(crate) async fn situation(&self, scope: Scope<'_>) -> anyhow::Result<Situation> {
        Ok(self.app.situation(&self.acting, scope).await?)
    }

    /// Records one thing that happened at a time.
    ///
    /// # Errors
    /// As [`App::record`].
    pub(crate) async fn record(&self, at: Timestamp, what: What) -> anyhow::Result<Recorded> {
        let drafts = vec![Draft { observed_at: at, what }];
        let recorded = self.app.record(&self.acting, drafts).await?;
        recorded.first().copied().context("nothing was recorded")
    }

    /// What the household is called.
    ///
    /// # Errors
    /// Where the store can't be read.
    pub(crate) async fn household_name(&self) -> anyhow::Result<String> {
        let all = self.app.households().await?;
        let own = all.into_iter().find(|(id, _)| *id == self.acting.household);
        own.map(|(_, name)| name).context("the household is gone")
    }

    /// Whoever is named, or else the person who acts.
    ///
    /// # Errors
    /// As [`caretaker_named`].
    pub(crate) fn caretaker(
        &self,
        home: &Home,
        named: Option<&str>,
    ) -> anyhow::Result<CaretakerId> {
        named.map_or_else(|| Ok(self.acting.caretaker.clone()), |text| caretaker_named(home, text))
    }

    /// Finds an animal by its id, or by its name among those that are here, then among all.
    ///
    /// # Errors
    /// Where there is none of that name, or several.
    pub(crate) async fn animal(&self, text: &str) -> anyhow::Result<AnimalId> {
        let situation = self.situation(Scope::Household).await?;
        animal(&situation.view().home, text)
    }
}

/// Finds an animal by its id, or by its name among those that are here, then among all.
///
/// # Errors
/// Where there is none of that name, or several.
pub(crate) fn animal(home: &Home, text: &str) -> anyhow::Result<AnimalId> {
    let all: Vec<_> = home.animals().collect();
    if let Some((id, _)) = all.iter().find(|(id, _)| id.as_str() == text) {
        return Ok((*id).clone());
    }
    let named =
        |(_, animal): &&(&AnimalId, &mischief_core::fold::home::Animal)| same(&animal.name, text);
    let of_name: Vec<_> = all.iter().filter(named).collect();
    let here: Vec<_> = of_name.iter().filter(|(_, animal)| animal.left().is_none()).collect();
    match (here.as_slice(), of_name.as_slice()) {
        ([(id, _)], _) | ([], [(id, _)]) => Ok((*id).clone()),
        ([], []) => {
            let names: Vec<&str> = all
                .iter()
                .filter(|(_, animal)| animal.left().is_none())
                .map(|(_, animal)| &*animal.name)
                .collect();
            if names.is_empty() {
                bail!("there is no animal yet; add one with `mischief animal add`");
            }
            bail!("no animal here is called `{text}`; there are: {}", names.join(", "));
        }
        _ => {
            let ids: Vec<&str> = of_name.iter().map(|(id, _)| id.as_str()).collect();
            bail!("several animals are called `{text}`; say which by its id: {}", ids.join(", "));
        }
    }
}

/// Finds a caretaker by id, or by name among those who belong here, then among all.
///
/// # Errors
/// Where there is none of that name, or several.
pub(crate) fn caretaker_named(home: &Home, text: &str) -> anyhow::Result<CaretakerId> {
    let all: Vec<_> = home.caretakers().collect();
    if let Some((id, _)) = all.iter().find(|(id, _)| id.as_str() == text) {
        return Ok((*id).clone());
    }
    let of_name: Vec<_> = all
        .iter()
        .filter(|(_, known)| known.name.as_ref().is_some_and(|name| same(name, text)))
        .collect();
    let here: Vec<_> = of_name.iter().filter(|(_, known)| known.left.is_none()).collect();
    match (here.as_slice(), of_name.as_slice()) {
        ([(id, _)], _) | ([], [(id, _)]) => Ok((*id).clone()),
        ([], []) => Err(AppError::NoMember(text.to_owned()).into()),
        _ => {
            let ids: Vec<&str> = of_name.iter().map(|(id, _)| id.as_str()).collect();
            bail!("several people are called `{text}`; say which by the id: {}", ids.join(", "));
        }
    }
}

/// The name by which an animal is spoken of.
pub(crate) fn animal_name(home: &Home, id: &AnimalId) -> String {
    home.animal(id).map_or_else(|| id.to_string(), |animal| animal.name.to_string())
}

/// The name by which a caretaker is spoken of.
pub(crate) fn caretaker_name(home: &Home, id: &CaretakerId) -> String {
    let name = home.caretaker(id).and_then(|known| known.name.as_ref());
    name.map_or_else(|| id.to_string(), |name| name.to_string())
}

pub(crate) fn same(name: &str, text: &str) -> bool {
    name.to_lowercase() == text.to_lowercase()
}

async fn household(app: &App, wanted: Option<&str>) -> anyhow::Result<HouseholdId> {
    let all = app.households().await?;
    let list = || {
        let names: Vec<String> = all.iter().map(|(id, name)| format!("{name} ({id})")).collect();
        names.join(", ")
    };
    let Some(wanted) = wanted else {
        return match all.as_slice() {
            [(id, _)] => Ok(*id),
            [] => bail!("there is no household here yet; begin with `mischief household new`"),
            _ => bail!("there are several households; choose with --household: {}", list()),
        };
    };
    let fits = |(id, name): &&(HouseholdId, String)| same(name, wanted) || id.to_string() == wanted;
    let found: Vec<_> = all.iter().filter(fits).collect();
    match found.as_slice() {
        [(id, _)] => Ok(*id),
        [] => bail!("there is no household `{wanted}`; there are: {}", list()),
        _ => bail!("several households are called `{wanted}`; choose by number: {}", list()),
    }
}

/// Who acts: whoever is named, or the only one who belongs to the household.
async fn caretaker(
    app: &App,
    household: HouseholdId,
    wanted: Option<&str>,
) -> anyhow::Result<CaretakerId> {
    let members = app.members_of(household).await?;
    // Names are read from the record; where they are not needed it is left alone.
    match (wanted, members.as_slice()) {
        (None, [member]) => return Ok(member.caretaker.clone()),
        (Some(id), _) => {
            if let Some(member) = members.iter().find(|m| m.caretaker.as_str() == id) {
                return Ok(member.caretaker.clone());
            }
        }
        _ => {}
    }
    let names = app.caretaker_names(household).await?;
    let name_of = |id: &CaretakerId| names.get(id).cloned().unwrap_or_else(|| id.to_string());
    let list = || {
        let names: Vec<String> = members.iter().map(|m| name_of(&m.caretaker)).collect();
        names.join(", ")
    };
    let Some(wanted) = wanted else {
        bail!("who are you? Say so with --as, or once with MISCHIEF_AS: {}", list());
    };
    let fits = |id: &CaretakerId| same(&name_of(id), wanted);
    let mut found = members.iter().map(|m| &m.caretaker).filter(|id| fits(id));
    match (found.next(), found.next()) {
        (Some(id), None) => Ok(id.clone()),
        (None, _) => Err(AppError::NoMember(wanted.to_owned()).into()),
        _ => bail!("several people here are called `{wanted}`; use the id"),
    }
}
