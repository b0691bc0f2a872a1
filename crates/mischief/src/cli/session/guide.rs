//! One session under way: what it is, its texts, and its taps.

use super::{Clockface, Live, Local, OpenSession, Scope};
use crate::cli::tell::teller;
use jiff::Timestamp;
use mischief::answer::{Instruction, Sight};
use mischief_app::live::{Screen, Tap, Tapped};
use mischief_core::ethogram::Ethogram;
use mischief_core::event::{EndedBy, Sex};
use mischief_core::explain::Dose;
use mischief_core::fold::home::Home;
use mischief_core::protocol::Contact;

/// What a session says, in the household's language where the engine says it.
#[derive(Debug, Clone)]
pub(super) struct Texts {
    /// The animal's name.
    pub(super) name: String,
    /// Her, him, it.
    pub(super) them: &'static str,
    /// She, he, it.
    pub(super) they: &'static str,
    /// What to do.
    pub(super) instruction: Instruction,
    /// What each try asks for, in one line; one where all are alike.
    pub(super) shorts: Vec<String>,
    /// What to do once the time of a try is over.
    pub(super) after: String,
    /// What the step asks for, the sign that matters most first.
    pub(super) sights: Vec<Sight>,
    /// Everything else.
    pub(super) more: Vec<Sight>,
    /// The dose of each try.
    pub(super) doses: Vec<String>,
}

impl Texts {
    /// The words for a behaviour.
    pub(super) fn sight(&self, id: &str) -> Option<&Sight> {
        self.sights.iter().chain(&self.more).find(|sight| sight.id == id)
    }

    /// The name of a behaviour; its id where it has none.
    pub(super) fn label<'a>(&'a self, id: &'a str) -> &'a str {
        self.sight(id).map_or(id, |sight| &sight.label)
    }

    /// The dose of a try, counted from 1.
    pub(super) fn dose(&self, trial: u32) -> Option<&str> {
        of_try(&self.doses, trial)
    }

    /// What a try asks for, counted from 1.
    pub(super) fn short(&self, trial: u32) -> &str {
        of_try(&self.shorts, trial).unwrap_or(&self.instruction.short)
    }
}

fn of_try(texts: &[String], trial: u32) -> Option<&str> {
    let at = usize::try_from(trial).ok()?.saturating_sub(1);
    texts.get(at).or(texts.last()).map(String::as_str)
}

/// What to do once the time of a try is over.
fn after(contact: Option<Contact>, in_minutes: bool, them: &str) -> String {
    match contact {
        Some(Contact::Lift | Contact::Hold) if !in_minutes => {
            format!("Time. Down with {them}, and the treat.")
        }
        Some(Contact::Hand | Contact::Touch) => "Time. Hand away, and the treat.".to_owned(),
        _ => "The time is over.".to_owned(),
    }
}

/// One session under way.
pub(super) struct Guide<'l> {
    pub(super) local: &'l Local,
    pub(super) id: String,
    pub(super) live: Live,
    pub(super) texts: Texts,
    home: Home,
}

impl<'l> Guide<'l> {
    /// Gathers what guiding an open session needs.
    ///
    /// # Errors
    /// Where the session or the household can't be read.
    pub(super) async fn of(local: &'l Local, open: OpenSession) -> anyhow::Result<Self> {
        let live = open.live?;
        let situation = local.situation(Scope::Household).await?;
        let home = situation.view().home;
        let texts = {
            let view = situation.view();
            let teller = teller(local, &situation, &view);
            let plan = &live.plan;
            let (sights, more) = teller.sights(plan, &local.app.builtin().about);
            let dose = |value: &f64| {
                let unit = plan.unit()?;
                Some(teller.words.dose_text(Dose { value: *value, unit }))
            };
            let animal = home.animal(&plan.animal);
            let sex = animal.and_then(|animal| animal.sex);
            let step = animal.and_then(|a| situation.book.step(a.species, &plan.step));
            let contact = step.map(|step| step.contact);
            let (they, them) = match sex {
                Some(Sex::Female) => ("she", "her"),
                Some(Sex::Male) => ("he", "him"),
                None => ("it", "it"),
            };
            Texts {
                name: teller.name(&plan.animal).to_owned(),
                them,
                they,
                instruction: teller.instruction(plan, plan.dose(0)),
                shorts: plan
                    .doses
                    .iter()
                    .map(|dose| teller.instruction(plan, Some(*dose)).short)
                    .collect(),
                after: after(contact, plan.in_minutes(), them),
                sights,
                more,
                doses: plan.doses.iter().filter_map(dose).collect(),
            }
        };
        Ok(Self { local, id: open.id, live, texts, home })
    }

    /// What behaviours mean.
    pub(super) fn ethogram(&self) -> &'l Ethogram {
        &self.local.app.book().ethogram
    }

    /// What to show now.
    pub(super) fn screen(&self) -> Screen {
        self.live.screen(self.local.app.now(), self.ethogram())
    }

    /// Keeps a tap, made now.
    ///
    /// # Errors
    /// Where it can't be kept.
    pub(super) async fn tap(&mut self, what: Tapped) -> anyhow::Result<()> {
        self.tap_at(self.local.app.now(), what).await
    }

    /// Keeps a tap, made at a time.
    ///
    /// # Errors
    /// Where it can't be kept.
    pub(super) async fn tap_at(&mut self, at: Timestamp, what: Tapped) -> anyhow::Result<()> {
        let local = self.local;
        self.live = local.app.tap(&local.acting, &self.id, Tap::new(at, what)).await?;
        Ok(())
    }

    /// Ends it, by whoever ends it as things are.
    ///
    /// # Errors
    /// Where it can't be kept.
    pub(super) async fn end(&mut self, by: Option<EndedBy>) -> anyhow::Result<()> {
        let by = by.unwrap_or_else(|| self.live.ended_by(self.ethogram()));
        self.tap(Tapped::Over { by }).await
    }

    /// Ends it where it broke off: at its last tap.
    ///
    /// # Errors
    /// Where it can't be kept.
    pub(super) async fn end_there(&mut self) -> anyhow::Result<()> {
        let by = self.live.ended_by(self.ethogram());
        self.tap_at(self.live.last_at(), Tapped::Over { by }).await
    }

    /// What is open, and since when.
    pub(super) fn open_since(&self) -> String {
        let face = Clockface { now: self.local.app.now(), calendar: &self.home.calendar };
        let since = face.shown(self.live.started_at);
        let taps = match self.live.taps().len() {
            0 => "nothing done yet".to_owned(),
            1 => "one tap so far".to_owned(),
            many => format!("{many} taps so far"),
        };
        let Texts { name, instruction, .. } = &self.texts;
        format!("a session with {name} from {since}, \u{201c}{}\u{201d}, {taps}", instruction.title)
    }
}
