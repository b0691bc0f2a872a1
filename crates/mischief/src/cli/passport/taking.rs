//! `mischief passport show` and `import`: a file from another household, looked at and taken in.

use crate::cli::Globals;
use crate::cli::ask::Person;
use crate::cli::describe::plain;
use crate::cli::local::{Local, animal_name, same};
use crate::cli::out::{self, GO, QUIET, STOP, WAIT, say};
use crate::cli::tell::{face, short, step_title, teller};
use crate::cli::words::{counted, listed, number, worded};
use anyhow::{Context as _, bail};
use clap::Args;
use mischief_app::App;
use mischief_app::command::{PASSPORT_BYTES_MAX, Passport, Seal, Settled, Taking};
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::{Origin, What};
use mischief_rulebook::Words;
use serde_json::{Value, json};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is taken in.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The file
    file: PathBuf,
    /// From what it comes to you
    #[arg(long, value_parser = worded!(Origin))]
    origin: Option<Origin>,
    /// The day on which it came, as 2026-11-20 or yesterday [default: today]
    #[arg(long, value_name = "DAY")]
    arrived: Option<String>,
    /// Only show what would happen
    #[arg(long)]
    dry_run: bool,
    /// Take it in without asking
    #[arg(long)]
    yes: bool,
}

/// Reads a file, but for one that can't be a passport for its size.
fn text_of(file: &Path) -> anyhow::Result<String> {
    let cannot = || format!("{} can't be read", file.display());
    let open = std::fs::File::open(file).with_context(cannot)?;
    let most = u64::try_from(PASSPORT_BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    open.take(most).read_to_end(&mut bytes).with_context(cannot)?;
    if bytes.len() > PASSPORT_BYTES_MAX {
        bail!("{} is too large to be a passport", file.display());
    }
    String::from_utf8(bytes).ok().with_context(|| {
        format!("{} is no passport that mischief wrote: it is no text", file.display())
    })
}

/// Says what is in a file.
pub(super) async fn show(globals: &Globals, file: &Path) -> anyhow::Result<ExitCode> {
    // A passport can be looked at where there is no household yet.
    let aside;
    let store = globals.store_file()?;
    let app = if store.exists() {
        App::open_existing(&store, globals.clock()).await?
    } else {
        aside = tempfile::TempDir::new().context("no temporary folder can be made")?;
        App::open(&aside.path().join("empty.db"), globals.clock()).await?
    };
    let passport =
        app.read_passport(&text_of(file)?).with_context(|| file.display().to_string())?;
    let situation = app.passport_situation(&passport)?;
    let good = matches!(passport.seal, Seal::Good(_));
    if globals.json {
        out::json(&facts(&passport))?;
    } else {
        told(app.builtin().catalogue.language("en"), &passport, &situation)?;
    }
    app.close().await;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(crate::cli::EXIT_MISTAKES) })
}

fn facts(passport: &Passport) -> Value {
    let (seal, fingerprint) = match &passport.seal {
        Seal::Good(fingerprint) => ("good", Some(fingerprint)),
        Seal::Missing => ("missing", None),
        Seal::Broken => ("broken", None),
    };
    json!({"passport": {
        "bundle": passport.bundle,
        "animal": passport.animal.as_str(),
        "name": passport.facts().map(|facts| &facts.name),
        "made_at": passport.made_at.to_string(),
        "household": passport.household,
        "events": passport.events.len(),
        "seal": seal,
        "fingerprint": fingerprint,
    }})
}

/// Whether it is as it was signed, in words.
fn sealed(passport: &Passport) -> anyhow::Result<()> {
    match &passport.seal {
        Seal::Good(fingerprint) => {
            say!("{GO}●{GO:#} Signed, and unchanged since. Fingerprint: {fingerprint}");
            say!("{QUIET}  Compare it with what the household it comes from tells you.{QUIET:#}");
        }
        Seal::Missing => {
            say!(
                "{WAIT}◆ Nobody signed it.{WAIT:#} Anybody can have written it; ask where it is from."
            );
        }
        Seal::Broken => {
            say!(
                "{STOP}■ It was changed after it was signed, or the signature is another's.{STOP:#}"
            );
            say!("  Do not rely on it. Ask for a new one from where it came.");
        }
    }
    Ok(())
}

/// What is in a passport, in human words.
fn told(words: &Words, passport: &Passport, situation: &Situation) -> anyhow::Result<()> {
    let view = situation.view();
    let teller = mischief::answer::Teller {
        words,
        book: &situation.book,
        home: &view.home,
        own_words: &situation.own_words,
    };
    let facts = passport.facts().context("it does not tell whose it is")?;
    let face = face(&view.home);
    let id = &passport.animal;
    let known = view.animal(id)?;
    let state = view.state(&known);
    out::heading(&format!("{}, a {}", state.animal.name, facts.species.word()))?;
    sealed(passport)?;
    let from = passport.household.as_deref().unwrap_or("a household that is not named");
    say!("  from {from}, written {}", face.shown(passport.made_at));
    if let Some(stay) = state.animal.arrival() {
        let origin = plain(stay.origin.word());
        say!("  lived there since {}, from: {origin}", face.day_shown(stay.on));
    }
    if let Some(born) = state.animal.born_on {
        say!("  born {}", face.day_shown(born));
    }
    if !state.animal.treats.is_empty() {
        say!("  loves {}", state.animal.treats.join(", "));
    }
    for pair in &state.pairs {
        let Some(step) = state.record.protocol.at(pair.rung) else { continue };
        let age = view.home.caretaker(pair.caretaker).map(|c| c.age_band());
        let age = age.map_or("somebody", |band| match band.word() {
            "adult" => "an adult",
            _ => "a young person",
        });
        say!("  with {age}: “{}”", step_title(&teller, id, &step.id));
    }
    let count = |fits: &dyn Fn(&What) -> bool| {
        passport.events.iter().filter(|event| fits(&event.what)).count()
    };
    let sessions = count(&|what| matches!(what, What::Session(_)));
    let bites = count(&|what| matches!(what, What::Bite { .. }));
    say!(
        "  {}, {} of people, {} in all",
        counted(sessions, "session", "sessions"),
        counted(bites, "bite", "bites"),
        counted(passport.events.len(), "record", "records")
    );
    if let Some(grams) = state.record.weight() {
        say!("  weighed {} g at last", number(grams));
    }
    let mut signs: Vec<String> = state
        .record
        .health
        .open_signs(view.home.now)
        .map(|seen| teller.sign_label(id, seen.sign))
        .collect();
    signs.dedup();
    if !signs.is_empty() {
        say!("  open signs of illness: {}", listed(&signs));
    }
    Ok(())
}

impl Import {
    pub(super) async fn run(self, globals: &Globals) -> anyhow::Result<ExitCode> {
        let local = Local::open(globals).await?;
        let text = text_of(&self.file)?;
        let name = self.file.display().to_string();
        let passport = local.app.read_passport(&text).with_context(|| name.clone())?;
        let person = Person::at(globals);
        let choices: Vec<_> =
            Origin::ALL.iter().map(|o| (*o, o.word().replace('_', " "))).collect();
        let origin = person.choice(self.origin, "--origin", "From what does it come", &choices)?;
        let arrived_on = {
            let situation = local.situation(Scope::Household).await?;
            face(&situation.view().home).day(self.arrived.as_deref().unwrap_or("today"))?
        };
        let how = Settled { arrived_on, origin };
        let checked = local.app.check_passport(&local.acting, &passport, how).await;
        let taking = checked.with_context(|| name)?;
        if !globals.json {
            let before = local.app.passport_situation(&passport)?;
            let language = before.view().home.language.clone();
            let words = local.app.builtin().catalogue.language(&language);
            told(words, &passport, &before)?;
            say!();
            preview(&local, &passport, &taking)?;
        }
        if taking.already || self.dry_run {
            return done(globals, &taking, self.dry_run);
        }
        let question = "Take it in";
        if !self.yes && !person.yes(false, "nothing was taken in: --yes", question)? {
            bail!("nothing was taken in");
        }
        let taken = local.app.import_passport(&local.acting, &passport, how).await?;
        done(globals, &taken, false)
    }
}

/// What would be due with it here.
fn preview(local: &Local, passport: &Passport, taking: &Taking) -> anyhow::Result<()> {
    let view = taking.situation.view();
    let teller = teller(local, &taking.situation, &view);
    let name = animal_name(&view.home, &taking.animal);
    if taking.already {
        say!("{name} came with this very passport before; there is nothing left to do.");
        return Ok(());
    }
    let namesakes = view.home.animals().filter(|(id, known)| {
        **id != taking.animal && known.left().is_none() && same(&known.name, &name)
    });
    if namesakes.count() > 0 {
        say!(
            "{WAIT}◆{WAIT:#} Another {name} lives here; `mischief animal change` gives a new name."
        );
    }
    if taking.other_id {
        say!("{QUIET}Its id is taken here, so it gets a new one.{QUIET:#}");
    }
    say!("Here, {name} would arrive anew, settle in anew, and start with you where that is right:");
    let r = view.recommend(&taking.animal, &local.acting.caretaker, None)?;
    short(&teller, &r, name.chars().count(), 2)?;
    let known = view.animal(&taking.animal)?;
    let state = view.state(&known);
    if let Some(until) = state.quarantine.and_then(|quarantine| quarantine.until) {
        say!("  Quarantine, apart from the others, until {}.", face(&view.home).shown_ahead(until));
    }
    if passport.seal == Seal::Missing {
        say!(
            "{WAIT}◆{WAIT:#} Nobody signed this passport. Take it in only if you know where it is from."
        );
    }
    Ok(())
}

fn done(globals: &Globals, taking: &Taking, dry_run: bool) -> anyhow::Result<ExitCode> {
    if globals.json {
        out::json(&json!({
            "ok": true,
            "animal": taking.animal.as_str(),
            "events": taking.events,
            "duplicate": taking.already,
            "dry_run": dry_run,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    if dry_run {
        say!("Nothing was taken in: this was a trial.");
    } else if !taking.already {
        say!("Taken in: {}.", counted(taking.events, "record", "records"));
        say!("Say where it lives: mischief house NAME --cage CAGE. For everybody: mischief today");
    }
    Ok(ExitCode::SUCCESS)
}
