//! `mischief animal add`: new animals, and where somebody who knows them already starts.

use super::house::{enclosure, lives_there};
use super::show;
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::{Local, animal_name, same};
use crate::cli::out::{self, say};
use crate::cli::tell::{face, short, teller, with_animal};
use crate::cli::words::{listed, worded};
use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use mischief::today::parts_cagemates;
use mischief_app::command::Draft;
use mischief_app::ids::new_text;
use mischief_app::situation::Scope;
use mischief_core::event::{AnimalFacts, Goal, Origin, Sex, Species, Trait, What};
use mischief_core::explain::{Arg, Reason, Verdict};
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, EnclosureId, StepId};
use mischief_core::protocol::{Contact, Protocol};
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) const EXAMPLES: &str = "\
Examples:
  mischief animal add Pip Nutmeg --species rat --origin breeder --arrived yesterday --cage attic
  mischief animal add Rosa --species rat --origin rescue --arrived 2025-11-20 --stands held
  mischief animal add Momo --species mouse --origin pet_store --arrived today --sex male --treats oats";

/// What an animal does with the person now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Stands {
    /// Hides, or is new
    Hides,
    /// Takes a treat near you
    TakesTreat,
    /// Comes to your hand
    ComesToHand,
    /// May be stroked
    Stroked,
    /// May be held
    Held,
}

impl Stands {
    const ALL: [Self; 5] =
        [Self::Hides, Self::TakesTreat, Self::ComesToHand, Self::Stroked, Self::Held];

    const fn words(self) -> &'static str {
        match self {
            Self::Hides => "hides, or is new",
            Self::TakesTreat => "takes a treat near you",
            Self::ComesToHand => "comes to your hand",
            Self::Stroked => "may be stroked",
            Self::Held => "may be held",
        }
    }

    /// The steps that fit in the protocols we know, and the contact that fits in any other.
    const fn steps(self) -> (&'static [&'static str], Contact) {
        match self {
            Self::Hides => (&["presence"], Contact::None),
            Self::TakesTreat => (&["treat_near"], Contact::Near),
            Self::ComesToHand => (&["fingers", "tunnel_home"], Contact::Hand),
            Self::Stroked => (&["stroke", "tunnel_to_hand"], Contact::Touch),
            Self::Held => (&["hold_seconds", "cup"], Contact::Hold),
        }
    }
}

/// The step of a protocol at which a pair starts that does this already.
pub(crate) fn place_of(stands: Stands, protocol: &Protocol) -> Option<StepId> {
    let (names, contact) = stands.steps();
    let named = protocol.ladder.iter().find(|step| names.contains(&step.id.as_str()));
    let closest = || protocol.ladder.iter().find(|step| step.contact >= contact);
    named.or_else(closest).or(protocol.ladder.last()).map(|step| step.id.clone())
}

/// New animals.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// What they are called
    names: Vec<String>,
    /// A name, as an option
    #[arg(long = "name", value_name = "NAME")]
    name: Vec<String>,
    /// Rat or mouse
    #[arg(long, value_parser = worded!(Species))]
    species: Option<Species>,
    /// Where they came from
    #[arg(long, value_parser = worded!(Origin))]
    origin: Option<Origin>,
    /// The day on which they came, as 2026-11-20, today, "3 days ago"
    #[arg(long, value_name = "DAY")]
    arrived: Option<String>,
    /// Their sex; needed before they meet others
    #[arg(long, value_parser = worded!(Sex))]
    sex: Option<Sex>,
    /// Their birthday, as 2026-09-01 or "8 weeks ago"; an estimate will do
    #[arg(long, value_name = "DAY")]
    born: Option<String>,
    /// How far to go with them [default: hand_tame]
    #[arg(long, value_parser = worded!(Goal))]
    goal: Option<Goal>,
    /// What makes them need other care
    #[arg(long, value_delimiter = ',', value_parser = worded!(Trait))]
    traits: Vec<Trait>,
    /// What they love to eat, best first, with commas between
    #[arg(long, value_delimiter = ',', value_name = "TREATS")]
    treats: Vec<String>,
    /// What they do with you now, where you know each other already
    #[arg(long)]
    stands: Option<Stands>,
    /// The cage they live in
    #[arg(long, value_name = "NAME")]
    cage: Option<String>,
}

impl Add {
    pub(super) async fn run(
        mut self,
        local: &Local,
        globals: &Globals,
    ) -> anyhow::Result<ExitCode> {
        let person = Person::at(globals);
        let situation = local.situation(Scope::Household).await?;
        let view = situation.view();
        self.ask(person, &view.home)?;
        let mut names = std::mem::take(&mut self.names);
        names.append(&mut self.name);
        check_names(&view.home, &names)?;
        let facts = self.facts(&view.home)?;
        let (species, arrived_on) = (facts.species, facts.arrived_on);
        let (mut drafts, mut ids) = (Vec::new(), Vec::new());
        // Those with whom newcomers would share a cage from their first day.
        let mut beside: Vec<String> = Vec::new();
        let now = view.home.now;
        // They are listed by their ids: as they were named.
        let mut new: Vec<String> = names.iter().map(|_| new_text(now)).collect();
        new.sort_unstable();
        for (name, id) in names.iter().zip(&new) {
            let animal = AnimalId::parse(id)?;
            let facts = AnimalFacts { name: name.trim().into(), ..facts.clone() };
            ids.push(animal.clone());
            let what = What::AnimalRegistered { animal, facts };
            drafts.push(Draft { observed_at: now, what });
        }
        let protocol = situation.book.standard(species, view.home.today);
        if let Some(stands) = self.stands.filter(|stands| *stands != Stands::Hides) {
            let protocol = protocol.context("the rulebook has no protocol for this species")?;
            let step = place_of(stands, protocol).context("the protocol has no step")?;
            drafts.extend(ids.iter().map(|animal| Draft {
                observed_at: now,
                what: What::Placed {
                    animal: animal.clone(),
                    caretaker: local.acting.caretaker.clone(),
                    step: step.clone(),
                    reason: format!("when the record began: {}", stands.words()).into(),
                },
            }));
        }
        if let Some(cage) = &self.cage {
            let enclosure = enclosure(cage)?;
            let there = lives_there(&view.home, &enclosure);
            // They came into it; where others live in it, we can't tell since when.
            let since = match there.as_slice() {
                [] => view.home.calendar.start(arrived_on)?.min(now),
                _ => now,
            };
            if arrived_on == view.home.today && facts.origin != Origin::OwnLitter {
                beside = there.iter().map(|id| animal_name(&view.home, id)).collect();
            }
            drafts.push(housed(since, there, &ids, enclosure));
        }
        local.app.record(&local.acting, drafts).await?;
        drop(view);
        let code = told(local, globals, &ids).await?;
        if let (Some(cage), false, false) = (&self.cage, beside.is_empty(), globals.json) {
            say!();
            say!(
                "{cage} is the home of {} too. Newcomers live apart until their quarantine is over:",
                listed(&beside)
            );
            say!("mischief house {} --cage ANOTHER", names.join(" "));
        }
        Ok(code)
    }

    /// Asks for what is missing, where somebody sits at the terminal.
    fn ask(&mut self, person: Person, home: &Home) -> anyhow::Result<()> {
        let asks = person.is_there() && self.species.is_none();
        if self.names.is_empty() && self.name.is_empty() {
            let question = "Names of the animals of one cage, with commas between";
            let names =
                person.text(None, "a name, as in `mischief animal add Pip`,", question, None)?;
            self.names = names.split(',').map(|name| name.trim().to_owned()).collect();
        }
        let choices: Vec<_> = Species::ALL.iter().map(|s| (*s, s.word().to_owned())).collect();
        self.species = Some(person.choice(self.species, "--species", "Rat or mouse", &choices)?);
        let choices: Vec<_> =
            Origin::ALL.iter().map(|o| (*o, o.word().replace('_', " "))).collect();
        self.origin = Some(person.choice(self.origin, "--origin", "Where from", &choices)?);
        let question = "On which day did they come";
        self.arrived =
            Some(person.text(self.arrived.take(), "--arrived", question, Some("today"))?);
        if asks && self.stands.is_none() {
            let choices = Stands::ALL.map(|stands| (stands, stands.words().to_owned()));
            let question = "With you now, each of them";
            self.stands = Some(person.choice(None, "--stands", question, &choices)?);
        }
        if asks && self.cage.is_none() {
            let empty = |name: &String| {
                enclosure(name).is_ok_and(|cage| lives_there(home, &cage).is_empty())
            };
            let unused = (1..).map(|n| format!("cage-{n}")).find(empty);
            let question = "A name for their cage";
            self.cage = Some(person.text(None, "--cage", question, unused.as_deref())?);
        }
        Ok(())
    }

    fn facts(&self, home: &Home) -> anyhow::Result<AnimalFacts> {
        let face = face(home);
        let arrived = self.arrived.as_deref().unwrap_or("today");
        let arrived_on = face.day(arrived)?;
        if arrived_on > home.today {
            bail!("--arrived {arrived} is still to come; add animals once they are here");
        }
        let born_on = self.born.as_deref().map(|text| face.day(text)).transpose()?;
        if born_on.is_some_and(|born| born > arrived_on && self.origin != Some(Origin::OwnLitter)) {
            bail!("they can't have come before they were born; check --born and --arrived");
        }
        let mut traits = self.traits.clone();
        traits.sort_unstable();
        traits.dedup();
        let treats: Vec<Box<str>> = self.treats.iter().map(|t| t.trim().into()).collect();
        Ok(AnimalFacts {
            name: "".into(),
            species: self.species.context("--species is missing")?,
            origin: self.origin.context("--origin is missing")?,
            arrived_on,
            sex: self.sex,
            born_on,
            neutered_on: None,
            traits: (!traits.is_empty()).then_some(traits),
            goal: self.goal,
            treats: (!treats.is_empty()).then_some(treats),
        })
    }
}

fn check_names(home: &Home, names: &[String]) -> anyhow::Result<()> {
    for (at, name) in names.iter().enumerate() {
        let here = |known: &mischief_core::fold::home::Animal| {
            known.left().is_none() && same(&known.name, name)
        };
        if home.animals().any(|(_, known)| here(known)) {
            bail!(
                "an animal called {name} lives here already; use another name to tell them apart"
            );
        }
        if names.iter().take(at).any(|earlier| same(earlier, name)) {
            bail!("{name} is named twice");
        }
    }
    Ok(())
}

/// The animals that live in an enclosure from then on: those that are there, and these.
pub(crate) fn housed(
    since: jiff::Timestamp,
    mut there: Vec<AnimalId>,
    new: &[AnimalId],
    enclosure: EnclosureId,
) -> Draft {
    there.extend(new.iter().cloned());
    there.sort_unstable();
    there.dedup();
    let what = What::Housed { animals: there, enclosure, alone_reason: None, until: None };
    Draft { observed_at: since, what }
}

/// What is due with the new animals, and what to tell of them when it matters.
async fn told(local: &Local, globals: &Globals, ids: &[AnimalId]) -> anyhow::Result<ExitCode> {
    let situation = local.situation(Scope::Animals(ids)).await?;
    let view = situation.view();
    let teller = teller(local, &situation, &view);
    if globals.json {
        let rows: Vec<Value> = ids.iter().filter_map(|id| show::facts(&view.home, id)).collect();
        out::json(&json!({"animals": rows}))?;
        return Ok(ExitCode::SUCCESS);
    }
    let names: Vec<String> = ids.iter().map(|id| animal_name(&view.home, id)).collect();
    let verb = if names.len() == 1 { "is" } else { "are" };
    say!("{} {verb} on record. What to do now:", listed(&names));
    say!();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    for id in ids {
        let r = view.recommend(id, &local.acting.caretaker, None)?;
        short(&teller, &r, width, 2)?;
    }
    say!();
    match ids.first() {
        Some(id) => {
            let name = animal_name(&view.home, id);
            say!("How, and why: mischief why {name}. For everybody: mischief today");
        }
        None => say!("For everybody: mischief today"),
    }
    unhappy_cage(&view, ids, &teller)?;
    Ok(ExitCode::SUCCESS)
}

/// The animal that a reason is about.
fn reason_animal(reason: &Reason) -> Option<&AnimalId> {
    reason.args.iter().find_map(|(_, arg)| match arg {
        Arg::Animal(id) => Some(id),
        _ => None,
    })
}

/// Says so where animals that share a cage may not meet.
pub(super) fn unhappy_cage(
    view: &mischief_core::recommend::View<'_>,
    ids: &[AnimalId],
    teller: &mischief::answer::Teller<'_>,
) -> anyhow::Result<()> {
    let home = &view.home;
    let cages: std::collections::BTreeSet<_> =
        ids.iter().filter_map(|id| home.housing.enclosure(id)).collect();
    for cage in cages {
        let together = lives_there(home, cage);
        if together.len() < 2 {
            continue;
        }
        let Ok(meeting) = view.may_meet(&together) else { continue };
        let Some(first) = together.first() else { continue };
        let parts = |reason: &&Reason| parts_cagemates(reason.rule);
        let Some(reason) = meeting.because.iter().find(parts) else { continue };
        if meeting.verdict == Verdict::Wait && !meeting.missing.is_empty() {
            let missing: Vec<String> =
                meeting.missing.iter().map(|fact| fact.word().replace('_', " ")).collect();
            say!();
            say!(
                "Whether all in {cage} may share it depends on what is not known yet: {}.",
                listed(&missing)
            );
            let name = reason_animal(reason).unwrap_or(first);
            let name = animal_name(home, name);
            say!(
                "Tell it, as in `mischief animal change {name} --sex female --born \"8 weeks ago\"`."
            );
            continue;
        }
        let text = with_animal(teller, first, |scene| teller.words.reason_text(reason, scene));
        say!();
        let (style, shape, _) = out::verdict(meeting.verdict);
        say!(
            "{style}{shape}{style:#} In {cage} live some who should not share a cage as things are."
        );
        say!("{}", out::wrapped(&text.unwrap_or_default(), 2));
        say!("  More: mischief may-meet, with their names");
    }
    Ok(())
}
