//! What is due today, cage by cage: one reading for the command line and the pages.

use crate::answer::Teller;
use jiff::Timestamp;
use mischief_core::event::{Event, What, Worst};
use mischief_core::explain::{Advice, Arg, Guidance, Meeting, Reason, Recommendation, Verdict};
use mischief_core::fold::home::Home;
use mischief_core::ids::{AnimalId, CaretakerId, EnclosureId};
use mischief_core::log::Log;
use mischief_core::recommend::{AskError, Known, View};
use mischief_core::rulebook::{Rule, Rulebook};
use mischief_rulebook::words::Answer;
use std::collections::BTreeMap;

/// After so many days without a record somebody may say in one tap that they carried on: people
/// forget to write down, and that is no gap in care.
const QUIET_DAYS: i64 = 5;

/// How soon something is read: in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Not at all, and somebody has to see to it.
    Stop,
    /// A warning stands beside what is due.
    Warned,
    /// Due now.
    Due,
    /// Not yet.
    Waiting,
    /// The goal is reached.
    Complete,
}

/// How soon what is due with an animal is read.
#[must_use]
pub fn urgency(r: &Recommendation) -> Urgency {
    let warned = |reason: &Reason| matches!(reason.rule, Rule::HealthAmber | Rule::WeightLoss);
    match r.verdict {
        Verdict::Stop => Urgency::Stop,
        _ if r.because.iter().any(warned) => Urgency::Warned,
        Verdict::Go => Urgency::Due,
        Verdict::Wait => Urgency::Waiting,
        Verdict::Complete => Urgency::Complete,
    }
}

/// The reason that matters most: what blocks; else what holds back; else what set step and dose.
#[must_use]
pub fn main_reason(r: &Recommendation) -> Option<&Reason> {
    let rank = |reason: &Reason| match reason.rule {
        rule if r.blocked_by.first() == Some(&rule) => 0,
        rule if r.blocked_by.contains(&rule) => 1,
        Rule::HealthAmber | Rule::WeightLoss => 2,
        Rule::SettlingIn | Rule::SurgeryWait | Rule::PregnantOrNursing | Rule::YoungHelper => 3,
        Rule::DoseTooLikelyToFrighten | Rule::Gap | Rule::Complete => 4,
        Rule::StepBack | Rule::NoRiseAfterFear => 5,
        Rule::Advance | Rule::NewCaretaker | Rule::Placed | Rule::FirstStep => 7,
        Rule::Dosing if !fixed(reason) => 6,
        _ => 8,
    };
    r.because.iter().min_by_key(|reason| rank(reason))
}

/// Whether a dose was never in question.
fn fixed(reason: &Reason) -> bool {
    reason.args.iter().any(|(name, arg)| *name == "why" && *arg == Arg::Word("fixed"))
}

/// Why, in one sentence.
#[must_use]
pub fn why(teller: &Teller<'_>, r: &Recommendation) -> Option<String> {
    let reason = main_reason(r)?;
    Some(teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
        teller.words.reason_text(reason, scene)
    }))
}

/// The adult who has to sit beside, where a child helps.
#[must_use]
pub fn adult_beside(teller: &Teller<'_>, r: &Recommendation) -> Option<String> {
    if r.advice.first() != Some(&Advice::AdultBeside) {
        return None;
    }
    teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
        teller.words.advice_lines(&Answer::from(r), scene).into_iter().next()
    })
}

/// Something that was done with an animal today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When it began.
    pub at: Timestamp,
    /// Who did it.
    pub caretaker: CaretakerId,
}

/// An animal's day.
#[derive(Debug, Clone)]
pub struct Item {
    /// What is due with it.
    pub recommendation: Recommendation,
    /// What was done with it today, first what was first.
    pub done: Vec<Done>,
    /// Whether signs of having settled in are still to be looked for today.
    pub settle_check: bool,
    /// Whether it is in quarantine and nobody has looked it over today.
    pub look_over: bool,
    /// Whether a loss of weight asks for a weighing today.
    pub weigh: bool,
    /// How many days ago the person last had a session with it, or said so, where that is long ago.
    pub quiet_days: Option<i64>,
}

/// The animals of a cage.
#[derive(Debug, Clone)]
pub struct Cage {
    /// Which; none for those of whom nobody said where they live.
    pub enclosure: Option<EnclosureId>,
    /// Its animals, first what is read first, then by name.
    pub animals: Vec<Item>,
    /// Those that can do what is due together in one sitting; empty where they are fewer than two.
    pub together: Vec<AnimalId>,
    /// Why those who live in it should not, or what has to be known to tell.
    pub trouble: Option<Meeting>,
}

impl Cage {
    /// How soon it is read.
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        let troubled = self.trouble.as_ref().filter(|meeting| meeting.missing.is_empty());
        let trouble = troubled.map(|_| Urgency::Warned);
        let own = self.animals.iter().map(|item| urgency(&item.recommendation)).min();
        own.into_iter().chain(trouble).min().unwrap_or(Urgency::Complete)
    }
}

/// A person's day with all animals of a household.
#[derive(Debug, Clone)]
pub struct Round {
    /// The cages: first what is read first, then by name; those without one last.
    pub cages: Vec<Cage>,
    /// The introductions under way, first what is read first.
    pub meetings: Vec<Guidance>,
}

/// What there is to say of a day as a whole.
#[derive(Debug, Clone, Copy)]
pub enum Outlook<'r> {
    /// Something is due; this first.
    Due(&'r Recommendation),
    /// Everyone has had their sessions.
    AllDone,
    /// Nothing is due before this time; then this one.
    Later(Timestamp, &'r Recommendation),
    /// Nothing is due.
    Nothing,
}

impl Round {
    /// Reads a person's day.
    ///
    /// # Errors
    /// Where the caretaker is not known.
    pub fn of(
        view: &View<'_>,
        log: &Log,
        book: &Rulebook,
        caretaker: &CaretakerId,
    ) -> Result<Self, AskError> {
        view.caretaker(caretaker)?;
        let home = &view.home;
        let today = Today::of(home, log);
        let mut by_cage: BTreeMap<Option<&EnclosureId>, Vec<(Known<'_>, Item)>> = BTreeMap::new();
        for (id, _) in home.animals().filter(|(_, animal)| animal.left().is_none()) {
            let known = view.animal(id)?;
            let recommendation = view.recommend_for(&known, caretaker, None)?;
            let item = today.item(home, &known, recommendation);
            by_cage.entry(home.housing.enclosure(id)).or_default().push((known, item));
        }
        let mut cages: Vec<Cage> = by_cage
            .into_iter()
            .map(|(enclosure, animals)| cage(view, book, enclosure, animals))
            .collect();
        cages.sort_by_key(|cage| (cage.urgency(), cage.enclosure.is_none()));
        let mut meetings = Vec::new();
        for (id, gathering) in home.introductions.iter() {
            if gathering.ended.is_none() {
                meetings.push(view.recommend_introduction(id)?);
            }
        }
        meetings.sort_by_key(|guidance| rank(guidance.verdict));
        Ok(Self { cages, meetings })
    }

    /// Every animal's day, in the order in which they are read.
    pub fn animals(&self) -> impl Iterator<Item = &Item> {
        self.cages.iter().flat_map(|cage| &cage.animals)
    }

    /// How many sessions and meetings are due now.
    #[must_use]
    pub fn due(&self) -> usize {
        let animals = self.animals().map(|item| item.recommendation.verdict);
        let meetings = self.meetings.iter().map(|guidance| guidance.verdict);
        animals.chain(meetings).filter(|verdict| *verdict == Verdict::Go).count()
    }

    /// How many animals and introductions somebody has to see to before anything else.
    #[must_use]
    pub fn stopped(&self) -> usize {
        let animals = self.animals().map(|item| item.recommendation.verdict);
        let meetings = self.meetings.iter().map(|guidance| guidance.verdict);
        animals.chain(meetings).filter(|verdict| *verdict == Verdict::Stop).count()
    }

    /// What there is to say of the day with single animals as a whole.
    #[must_use]
    pub fn outlook(&self) -> Outlook<'_> {
        let all = || self.animals().map(|item| &item.recommendation);
        if let Some(due) = all().find(|r| r.verdict == Verdict::Go) {
            return Outlook::Due(due);
        }
        let had_theirs = |r: &Recommendation| {
            let usual = |rule: &Rule| matches!(rule, Rule::DailyLimit | Rule::RestInterval);
            r.blocked_by.contains(&Rule::DailyLimit) && r.blocked_by.iter().all(usual)
        };
        if all().all(|r| r.verdict == Verdict::Wait && had_theirs(r)) {
            return Outlook::AllDone;
        }
        let waiting = all().filter(|r| r.verdict == Verdict::Wait);
        let next = waiting.filter_map(|r| Some((r.not_before?, r)));
        match next.min_by_key(|(at, r)| (*at, &r.animal)) {
            Some((at, r)) => Outlook::Later(at, r),
            None => Outlook::Nothing,
        }
    }
}

const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Stop => 0,
        Verdict::Go => 1,
        Verdict::Wait => 2,
        Verdict::Complete => 3,
    }
}

fn cage(
    view: &View<'_>,
    book: &Rulebook,
    enclosure: Option<&EnclosureId>,
    animals: Vec<(Known<'_>, Item)>,
) -> Cage {
    let name = |item: &Item| {
        let animal = view.home.animal(&item.recommendation.animal);
        animal.map_or_else(String::new, |animal| animal.name.to_string())
    };
    let (known, mut animals): (Vec<Known<'_>>, Vec<Item>) = animals.into_iter().unzip();
    animals.sort_by_cached_key(|item| (urgency(&item.recommendation), name(item)));
    let can = |item: &&Item| {
        let r = &item.recommendation;
        let step = book.protocol(&r.protocol, Some(r.revision)).and_then(|p| p.step(&r.step));
        r.verdict == Verdict::Go && step.is_some_and(|step| step.together)
    };
    let mut together: Vec<AnimalId> =
        animals.iter().filter(can).map(|item| item.recommendation.animal.clone()).collect();
    if enclosure.is_none() || together.len() < 2 {
        together.clear();
    }
    let trouble = (enclosure.is_some() && known.len() > 1)
        .then(|| view.meeting(&known))
        .filter(|meeting| meeting.because.iter().any(|reason| parts(view, meeting, reason.rule)));
    Cage { enclosure: enclosure.cloned(), animals, together, trouble }
}

/// Whether a rule says of those of a cage that some of them should part. After a meeting that went
/// wrong strangers part, and everybody stays with those they know.
fn parts(view: &View<'_>, meeting: &Meeting, rule: Rule) -> bool {
    if rule != Rule::IntroductionPause {
        return parts_cagemates(rule);
    }
    let courses = view.home.introductions.iter();
    let courses = courses.filter_map(|(id, _)| view.recommend_introduction(id).ok());
    let strangers: Vec<[AnimalId; 2]> =
        courses.flat_map(|guidance| guidance.pairs).map(|pair| pair.animals).collect();
    let mut paused = meeting.pairs.iter().filter(|pair| pair.blocked_by.contains(&rule));
    paused.any(|pair| {
        strangers.iter().any(|two| pair.animals.iter().all(|animal| two.contains(animal)))
    })
}

/// Whether a rule speaks against living together. Who is ill, heals or expects young meets no
/// strangers, and stays with those who share the cage.
#[must_use]
pub const fn parts_cagemates(rule: Rule) -> bool {
    !matches!(
        rule,
        Rule::HealthRed
            | Rule::Absent
            | Rule::HealthAmber
            | Rule::WeightLoss
            | Rule::SurgeryWait
            | Rule::PregnantOrNursing
            | Rule::StrangeMales
    )
}

/// Whether somebody looked an animal over on the local day of the household, whatever was found.
#[must_use]
pub fn looked_over(home: &Home, log: &Log, id: &AnimalId) -> bool {
    Today::of(home, log)
        .events(id)
        .any(|event| matches!(&event.what, What::HealthCheck { .. } | What::HealthSign { .. }))
}

/// What was recorded on the local day of the household.
struct Today<'l>(Vec<&'l Event>);

impl<'l> Today<'l> {
    fn of(home: &Home, log: &'l Log) -> Self {
        let is_today = |event: &&Event| {
            let at = event.happened();
            at <= home.now && home.calendar.day(at) == home.today && !home.is_retracted(event.id)
        };
        // Nearly all of a long log is from before: a day is reckoned only for what is not.
        let recent = home.now.saturating_sub(jiff::SignedDuration::from_hours(26));
        let recent = recent.unwrap_or(Timestamp::MIN);
        let events = log.iter().filter(|event| event.happened() >= recent);
        Self(events.filter(is_today).collect())
    }

    fn events(&self, id: &AnimalId) -> impl Iterator<Item = &'l Event> {
        self.0.iter().copied().filter(move |event| match &event.what {
            What::HealthCheck { animals } => animals.contains(id),
            What::HealthSign { animal, .. }
            | What::SettleCheck { animal, .. }
            | What::Weight { animal, .. }
            | What::Contact { animal, .. } => animal == id,
            What::Session(session) => session.animal == *id,
            _ => false,
        })
    }

    fn item(&self, home: &Home, known: &Known<'_>, recommendation: Recommendation) -> Item {
        let id = known.id();
        let done = |event: &Event| match &event.what {
            What::Session(session) => {
                Some(Done { at: event.happened(), caretaker: session.caretaker.clone() })
            }
            What::Contact { caretaker, worst, .. } if *worst != Worst::Adverse => {
                Some(Done { at: event.happened(), caretaker: caretaker.clone() })
            }
            _ => None,
        };
        let told = |kind: fn(&What) -> bool| self.events(id).any(|event| kind(&event.what));
        let rule = |rule: Rule| recommendation.because.iter().any(|reason| reason.rule == rule);
        let latest = known.record().pair(&recommendation.caretaker).and_then(|pair| pair.latest());
        let days = latest.map(|(at, _)| home.now.duration_since(at).as_hours() / 24);
        let quiet = days.filter(|days| *days >= QUIET_DAYS);
        let lighter = rule(Rule::WeightLoss) || recommendation.because.iter().any(by_weight);
        let mut all: Vec<Done> = self.events(id).filter_map(done).collect();
        all.sort_by_key(|done| done.at);
        Item {
            done: all,
            settle_check: rule(Rule::SettlingIn)
                && !told(|what| matches!(what, What::SettleCheck { .. })),
            look_over: known.quarantined()
                && !told(|what| matches!(what, What::HealthCheck { .. } | What::HealthSign { .. })),
            weigh: lighter && !told(|what| matches!(what, What::Weight { .. })),
            quiet_days: quiet.filter(|_| recommendation.verdict != Verdict::Stop),
            recommendation,
        }
    }
}

/// Whether it is a loss of weight for which everything stops.
fn by_weight(reason: &Reason) -> bool {
    let cause = |(name, arg): &(&str, Arg)| *name == "cause" && *arg == Arg::Word("weight");
    reason.rule == Rule::HealthRed && reason.args.iter().any(cause)
}
