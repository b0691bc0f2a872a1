//! Daily care: settling in, weights, looking over, health signs, surgery.

use super::pick::pick;
use super::{At, record, record_one};
use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::local::{Local, animal};
use crate::cli::out::{self, say};
use crate::cli::tell::{teller, with_animal};
use crate::cli::words::{number, worded};
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::command::Draft;
use mischief_app::situation::{Scope, Situation};
use mischief_core::ethogram::SignIx;
use mischief_core::event::{Quantity, SettleSign, SurgeryKind, What, Wound, WoundSeverity};
use mischief_core::fold::health::odd_weight;
use mischief_core::ids::AnimalId;
use std::process::ExitCode;

pub(super) const SETTLE_EXAMPLES: &str = "\
Signs: eats_normally, rests_in_open, out_with_person, takes_dropped_treat, calm_at_entry

Three of them, eating among them, on two days running say that an animal has settled in.

Examples:
  mischief log settle Pip eats_normally rests_in_open calm_at_entry
  mischief log settle Pip Nutmeg eats out calm";

pub(super) const WEIGHT_EXAMPLES: &str = "\
Examples:
  mischief log weight Pip 312
  mischief log weight Pip=312 Nutmeg=298";

pub(super) const BODY_EXAMPLES: &str = "\
Examples:
  mischief log body-check Pip Nutmeg
  mischief log body-check Pip Nutmeg --wound Pip:nick:tail --wound Nutmeg:gape";

/// Signs of having settled in.
#[derive(Debug, Args)]
pub(crate) struct Settle {
    /// One animal or more, then the signs that were seen
    #[arg(required = true)]
    words: Vec<String>,
    /// None of the signs was there
    #[arg(long)]
    none: bool,
    #[command(flatten)]
    at: At,
}

impl Settle {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let situation = local.situation(Scope::Household).await?;
        let home = situation.view().home;
        let known: Vec<_> = SettleSign::ALL.iter().map(|sign| (sign.word(), *sign)).collect();
        let (mut animals, mut signs) = (Vec::new(), Vec::new());
        for word in &self.words {
            match animal(&home, word) {
                // Names come first; what follows a sign is a sign.
                Ok(id) if signs.is_empty() => animals.push(id),
                Err(unknown) if animals.is_empty() => return Err(unknown),
                _ => {
                    let listed = "`mischief log settle --help`";
                    signs.push(pick(word, "sign of having settled in", listed, &known)?);
                }
            }
        }
        if signs.is_empty() != self.none {
            bail!(
                "name the signs that were seen, as in `mischief log settle Pip eats rests calm`, or \
                 say --none"
            );
        }
        signs.sort_unstable();
        signs.dedup();
        let draft = |id: &AnimalId| Draft {
            observed_at: at,
            what: What::SettleCheck { animal: id.clone(), signs: signs.clone() },
        };
        let drafts = animals.iter().map(draft).collect();
        record(local, globals, &animals, drafts).await
    }
}

/// Weighings.
#[derive(Debug, Args)]
pub(crate) struct Weight {
    /// An animal and its grams, or several as NAME=GRAMS
    #[arg(required = true, value_name = "ANIMAL GRAMS|ANIMAL=GRAMS")]
    words: Vec<String>,
    /// A weight far from the one before is right, and need not be asked about
    #[arg(long)]
    sure: bool,
    #[command(flatten)]
    at: At,
}

impl Weight {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let situation = local.situation(Scope::Household).await?;
        let home = situation.view().home;
        let written: Vec<(&str, &str)> = match self.words.as_slice() {
            [name, grams] if !name.contains('=') && !grams.contains('=') => vec![(name, grams)],
            words => {
                let parts = words.iter().map(|word| word.rsplit_once('='));
                let wrong = "write it as `mischief log weight Pip 312`, or Pip=312 Nutmeg=298";
                parts.collect::<Option<Vec<_>>>().context(wrong)?
            }
        };
        let (mut animals, mut drafts) = (Vec::new(), Vec::new());
        for (name, grams) in written {
            let id = animal(&home, name)?;
            let number = grams.trim().trim_end_matches(['g', 'G']).trim();
            let grams = number.parse().ok().and_then(Quantity::new).with_context(|| {
                format!("`{grams}` is no weight; write grams as a number, as 312")
            })?;
            self.asked(local, globals, &id, grams).await?;
            let what = What::Weight { animal: id.clone(), grams };
            drafts.push(Draft { observed_at: at, what });
            animals.push(id);
        }
        record(local, globals, &animals, drafts).await
    }

    /// A weight that is far from the one before is asked about once.
    async fn asked(
        &self,
        local: &Local,
        globals: &Globals,
        id: &AnimalId,
        grams: Quantity,
    ) -> anyhow::Result<()> {
        let situation = local.situation(Scope::Animals(std::slice::from_ref(id))).await?;
        let view = situation.view();
        let Some(facts) = view.home.animal(id) else { return Ok(()) };
        let before = view.animal(id)?.record().weight();
        let parameters = &situation.book.parameters;
        if !odd_weight(grams.get(), before, facts.species, parameters) {
            return Ok(());
        }
        let last = before
            .map_or(String::new(), |before| format!("; the last time it was {} g", number(before)));
        let question = format!("Really {} g for {}{last}", number(grams.get()), facts.name);
        let person = Person::at(globals);
        if !person.is_there() && !self.sure {
            bail!("{question}? If it is right, say --sure");
        }
        if !person.yes(self.sure, "--sure", &question)? {
            bail!("nothing was recorded");
        }
        Ok(())
    }
}

/// Looked over, nothing found.
#[derive(Debug, Args)]
pub(crate) struct Checked {
    /// Names or ids [default: everybody who lives here]
    animals: Vec<String>,
    #[command(flatten)]
    at: At,
}

impl Checked {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let animals = animals_or_all(local, &self.animals).await?;
        let what = What::HealthCheck { animals: animals.clone() };
        record_one(local, globals, &animals, at, what).await
    }
}

async fn animals_or_all(local: &Local, named: &[String]) -> anyhow::Result<Vec<AnimalId>> {
    let situation = local.situation(Scope::Household).await?;
    let home = situation.view().home;
    if !named.is_empty() {
        return named.iter().map(|text| animal(&home, text)).collect();
    }
    let here = home.animals().filter(|(_, known)| known.left().is_none());
    let all: Vec<AnimalId> = here.map(|(id, _)| id.clone()).collect();
    if all.is_empty() {
        bail!("no animal lives here yet; add one with `mischief animal add`");
    }
    Ok(all)
}

/// A health sign.
#[derive(Debug, Args)]
pub(crate) struct Sign {
    /// The animal's name or id
    animal: String,
    /// The sign, as sneeze; `mischief log signs` lists them
    sign: String,
    #[command(flatten)]
    at: At,
}

impl Sign {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let situation = local.situation(Scope::Animals(std::slice::from_ref(&id))).await?;
        let sign = sign_named(&situation, &self.sign)?;
        if !globals.json {
            what_to_do(local, &situation, &id, sign)?;
        }
        let what = What::HealthSign { animal: id.clone(), sign };
        record_one(local, globals, &[id], at, what).await
    }
}

fn sign_named(situation: &Situation, text: &str) -> anyhow::Result<SignIx> {
    let book = &situation.book.signs;
    let all: Vec<(&str, SignIx)> =
        book.0.iter().filter_map(|sign| Some((&*sign.id, book.find(&sign.id)?))).collect();
    pick(text, "health sign", "`mischief log signs`", &all)
}

/// What to do about a sign comes before everything else.
fn what_to_do(
    local: &Local,
    situation: &Situation,
    id: &AnimalId,
    sign: SignIx,
) -> anyhow::Result<()> {
    let Some(known) = situation.book.signs.get(sign) else { return Ok(()) };
    let view = situation.view();
    let teller = teller(local, situation, &view);
    let level = known.level.word();
    let style = match level {
        "red" => out::STOP,
        "amber" => out::WAIT,
        _ => out::HEADING,
    };
    let shape = match level {
        "red" => "■",
        "amber" => "◆",
        _ => "●",
    };
    let title = teller.about(id, &format!("sign-{}", known.id), None);
    let level = teller.about(id, &format!("level-{level}"), None);
    say!("{style}{shape} {title}: {}{style:#}", level.to_lowercase());
    let told = with_animal(&teller, id, |scene| {
        let args = teller.words.scene_args(scene);
        teller.words.say(&format!("sign-{}", known.id), Some("do"), &args)
    });
    say!("{}", out::wrapped(&told.unwrap_or_default(), 2));
    say!();
    Ok(())
}

/// A health sign that is cleared.
#[derive(Debug, Args)]
pub(crate) struct Cleared {
    /// The animal's name or id
    animal: String,
    /// The sign [default: the only one that is open]
    sign: Option<String>,
    /// A vet said so
    #[arg(long)]
    by_vet: bool,
    #[command(flatten)]
    at: At,
}

impl Cleared {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let sign = {
            let situation = local.situation(Scope::Animals(std::slice::from_ref(&id))).await?;
            match &self.sign {
                Some(text) => sign_named(&situation, text)?,
                None => only_open(&situation, &id)?,
            }
        };
        let by_vet = self.by_vet.then_some(true);
        let what = What::HealthCleared { animal: id.clone(), sign, by_vet };
        record_one(local, globals, &[id], at, what).await
    }
}

fn only_open(situation: &Situation, id: &AnimalId) -> anyhow::Result<SignIx> {
    let view = situation.view();
    let known = view.animal(id)?;
    let mut open: Vec<SignIx> =
        known.record().health.open_signs(view.home.now).map(|seen| seen.sign).collect();
    open.sort_unstable();
    open.dedup();
    let name = |sign: &SignIx| situation.book.signs.get(*sign).map_or("?", |s| &*s.id).to_owned();
    match open.as_slice() {
        [one] => Ok(*one),
        [] => bail!("no health sign is open that could be cleared"),
        several => {
            let names: Vec<String> = several.iter().map(name).collect();
            bail!("several signs are open; say which: {}", names.join(", "))
        }
    }
}

/// Surgery.
#[derive(Debug, Args)]
pub(crate) struct Surgery {
    /// The animal's name or id
    animal: String,
    /// Neutering, or any other
    #[arg(value_parser = worded!(SurgeryKind))]
    kind: SurgeryKind,
    #[command(flatten)]
    at: At,
}

impl Surgery {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let id = local.animal(&self.animal).await?;
        let what = What::Surgery { animal: id.clone(), kind: self.kind };
        record_one(local, globals, &[id], at, what).await
    }
}

/// Bodies looked over for wounds.
#[derive(Debug, Args)]
pub(crate) struct BodyCheck {
    /// Names or ids [default: everybody who lives here]
    animals: Vec<String>,
    /// A wound, as Pip:nick:tail or Pip:gape
    #[arg(long, value_name = "ANIMAL:nick|gape[:PLACE]")]
    wound: Vec<String>,
    #[command(flatten)]
    at: At,
}

impl BodyCheck {
    pub(super) async fn run(self, local: &Local, globals: &Globals) -> anyhow::Result<ExitCode> {
        let at = self.at.time(local).await?;
        let animals = animals_or_all(local, &self.animals).await?;
        let wounds = wounds(local, &self.wound).await?;
        let what = What::BodyCheck { animals: animals.clone(), wounds };
        record_one(local, globals, &animals, at, what).await
    }
}

/// Wounds as they are written: `Pip:nick:tail`, `Pip:gape`.
///
/// # Errors
/// Which can't be read, and how one is written.
pub(crate) async fn wounds(local: &Local, written: &[String]) -> anyhow::Result<Vec<Wound>> {
    let mut wounds = Vec::new();
    for text in written {
        let wrong = || format!("`{text}`: write a wound as Pip:nick:tail or Pip:gape");
        let (name, rest) = text.split_once(':').with_context(wrong)?;
        let (severity, place) = match rest.split_once(':') {
            Some((severity, place)) => (severity, Some(place.into())),
            None => (rest, None),
        };
        let severity = WoundSeverity::from_word(severity.trim()).with_context(wrong)?;
        wounds.push(Wound { animal: local.animal(name).await?, severity, place });
    }
    Ok(wounds)
}
