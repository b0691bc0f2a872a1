//! A simulated animal: what it bears, hidden from everybody but itself, and how practice, fright
//! and time change it.

use super::draw::Draw;
use super::temperament::Temperament;
use crate::ethogram::Outcome;
use crate::event::Species;
use crate::protocol::{Contact, DoseRange, Step, Unit};
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;

/// Spread between animals of the logarithm of the dose borne at first; see the trial's noise in
/// the temperaments.
const BETWEEN: f64 = 0.6;
/// Spread between one animal's exposures: little of what it bears carries over from one kind of
/// handling to another (P10). Ours.
const BETWEEN_EXPOSURES: f64 = 0.3;
/// What the gain of a session far below the limit is of one at it. Dose within a day hardly
/// matters: 15 s of tickling did as much as 60 (L2), 2 s in a tunnel as much as longer (M2).
const GAIN_FAR_BELOW: f64 = 0.3;
/// A second session of a day gains half: days count more than sessions (L2). Ours.
const GAIN_SECOND: f64 = 0.5;
/// Of 24 mice and of the rats that watched, 92 and 80 % learned (L15a, L15b): some hardly gain.
const HARDLY_GAINS: f64 = 0.08;
/// And then so much of what others do. Ours.
const HARDLY: f64 = 0.35;
/// What arrival takes off the dose borne, and in how many days that is down to a tenth: rats are
/// back at their usual in 3 days (P21), in a range of 1 to 7 (P22).
const ARRIVAL: f64 = 0.8;
const ARRIVAL_DAYS: (f64, f64) = (1.0, 7.0);
/// The heart is back at its pace half an hour after handling (P5), after five hours where it was
/// hard (P6); what that takes off the dose borne is ours.
const CARRY_OVER_CALM: (f64, f64) = (0.1, 0.25);
const CARRY_OVER_FRIGHT: (f64, f64) = (0.4, 2.5);
/// Females show a little more arousal (L11); weak, ours.
const FEMALE: f64 = -0.05;

/// How much practice an animal has with the steps below the one where it is placed, in sessions,
/// and by what logarithm it bears more than their goals. Ours.
const PASSED_SESSIONS: f64 = 6.0;
const PASSED_ROOM: f64 = 1.2;
/// What a fright at a step without a dose costs, in sessions. Ours.
const FRIGHT_SESSIONS: f64 = 0.2;
/// How much of what frights took below the first level comes back in a day: the call at a touch
/// fades to extinction (P17). Ours.
const RECOVERY: f64 = 0.15;
/// How many of the frights far beyond the limit are of the gravest kind. Ours.
const SEVERE: f64 = 0.25;

/// What was truly seen in a trial.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen {
    /// What the trial amounted to.
    pub outcome: Outcome,
    /// The dose reached, in the step's unit.
    pub reached: f64,
    /// Whether it was a fright of the kind that steps back at once.
    pub severe: bool,
    /// The grade of the bite, where there was one.
    pub bite: Option<u8>,
}

/// What one kind of handling is to the animal, by each of its people.
#[derive(Debug, Clone)]
struct Tolerance {
    exposure: Box<str>,
    /// Logarithm of the dose borne, by person.
    level: Vec<f64>,
    /// The same at first.
    start: Vec<f64>,
    /// Sessions of practice, where there is no dose; by person.
    practice: Vec<f64>,
    /// The latest day of practice.
    day: i64,
    /// Days on the plateau so far.
    stuck: f64,
}

/// When a session is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// Days since the course began.
    pub day: i64,
    /// Hours since midnight.
    pub hour: f64,
    /// Days since arrival.
    pub here_days: f64,
    /// Hours since the latest session ended.
    pub hours_since: Option<f64>,
}

/// A simulated animal.
#[derive(Debug, Clone)]
pub struct Animal {
    /// Its species.
    pub species: Species,
    /// Whether it is a female.
    pub female: bool,
    temperament: &'static Temperament,
    /// How much more or less than others it bears of everything.
    base: f64,
    growth: f64,
    drop: f64,
    trial_noise: f64,
    day_noise: f64,
    forgetting: f64,
    plateau: Option<(f64, f64)>,
    misreport: f64,
    bite: f64,
    evening: f64,
    tired: f64,
    /// Added to the dose borne, by person.
    person: Vec<f64>,
    /// How much of what one person gains or loses the others do.
    shared: f64,
    arrival_days: f64,
    half_life: f64,
    shift: f64,
    day_shift: f64,
    day: i64,
    sessions_today: u32,
    frightened: bool,
    tolerances: Vec<Tolerance>,
}

impl Animal {
    /// Draws an animal of a temperament that has so many people.
    #[must_use]
    pub fn draw(
        temperament: &'static Temperament,
        species: Species,
        people: usize,
        draw: &mut Draw,
    ) -> Self {
        let t = temperament;
        let female = draw.chance(0.5);
        let base =
            draw.between(t.level) + BETWEEN * draw.normal() + if female { FEMALE } else { 0.0 };
        let gains = if draw.chance(HARDLY_GAINS) { HARDLY } else { 1.0 };
        let growth = gains * draw.between(t.growth);
        let less = draw.between(t.person);
        // Either of the two may be the one who is trusted less.
        let who = usize::from(draw.chance(0.5));
        let person = (0..people).map(|at| if at == who && people > 1 { -less } else { 0.0 });
        let plateau_s = draw.between(t.plateau_s);
        let plateau_days = draw.between(t.plateau_days);
        Self {
            species,
            female,
            temperament,
            base,
            growth,
            drop: draw.between(t.drop),
            trial_noise: draw.between(t.trial_noise),
            day_noise: draw.between(t.day_noise),
            forgetting: draw.between(t.forgetting),
            plateau: (plateau_s > 0.0).then(|| (libm::log(plateau_s), plateau_days)),
            misreport: draw.between(t.misreport),
            bite: draw.between(t.bite),
            evening: draw.between(t.evening),
            tired: draw.between(t.tired),
            person: person.collect(),
            // Known people are told apart (P28), and tickled rats also came to strange hands (L3).
            shared: draw.between((0.4, 0.8)),
            arrival_days: draw.between(ARRIVAL_DAYS),
            // The call at a first touch fades quickly from session to session (P17): half of it in
            // one or two, ours; slower for animals that gain slowly.
            half_life: draw.between((1.0, 2.0)) * (0.2 / growth).clamp(0.5, 3.0),
            shift: 0.0,
            day_shift: 0.0,
            day: -1,
            sessions_today: 0,
            frightened: false,
            tolerances: Vec::new(),
        }
    }

    /// In how many days after arrival it behaves as usual.
    #[must_use]
    pub fn arrival_days(&self) -> f64 {
        self.arrival_days
    }

    /// A day begins.
    pub fn wake(&mut self, day: i64, draw: &mut Draw) {
        self.day = day;
        self.sessions_today = 0;
        self.day_shift = self.day_noise * draw.normal();
        if draw.chance(self.temperament.jump_chance) {
            self.shift += draw.between(self.temperament.jump);
        }
        for tolerance in &mut self.tolerances {
            for (level, start) in tolerance.level.iter_mut().zip(&tolerance.start) {
                *level += RECOVERY * (start - *level).max(0.0);
            }
        }
    }

    fn place(&mut self, step: &Step) -> usize {
        if let Some(at) = self.tolerances.iter().position(|t| t.exposure == step.exposure) {
            return at;
        }
        let start = libm::log(first_dose(step, self.species)) + self.base;
        let own = BETWEEN_EXPOSURES * self.own(&step.exposure);
        let level: Vec<f64> = self.person.iter().map(|less| start + own + less).collect();
        self.tolerances.push(Tolerance {
            exposure: step.exposure.clone(),
            start: level.clone(),
            level,
            practice: vec![0.0; self.person.len()],
            day: self.day,
            stuck: 0.0,
        });
        self.tolerances.len() - 1
    }

    /// It has been through this step before the simulation begins: it bears its goal with room to
    /// spare, or has met it often enough not to mind.
    pub fn has_passed(&mut self, step: &Step) {
        let place = self.place(step);
        let Some(tolerance) = self.tolerances.get_mut(place) else { return };
        tolerance.practice.fill(PASSED_SESSIONS);
        let goal = step.dose.map_or(0.0, |range| libm::log(range.goal) + PASSED_ROOM);
        for level in tolerance.level.iter_mut().chain(&mut tolerance.start) {
            *level = goal.max(*level);
        }
    }

    /// What this animal makes of an exposure: the same whenever it first meets it.
    fn own(&self, exposure: &str) -> f64 {
        let name = exposure.bytes().fold(0u64, |sum, b| sum.wrapping_mul(131) + u64::from(b));
        Draw::new(&[self.base.to_bits(), name]).normal()
    }

    /// The logarithm of the dose borne at this moment but for chance, and the spread of chance.
    pub fn knows(&mut self, step: &Step, person: usize, at: &Moment) -> (f64, f64) {
        let place = self.place(step);
        self.forget(place, at.day);
        let tolerance = self.tolerances.get(place);
        let level = tolerance.and_then(|t| t.level.get(person)).copied().unwrap_or(0.0);
        let arrived = ARRIVAL * libm::pow(10.0, -at.here_days / self.arrival_days);
        let carried = at.hours_since.map_or(0.0, |hours| {
            let (size, half) = if self.frightened { CARRY_OVER_FRIGHT } else { CARRY_OVER_CALM };
            size * libm::pow(2.0, -hours / half)
        });
        let evening = if at.hour < 13.0 { -self.evening / 2.0 } else { self.evening / 2.0 };
        let tired = if self.sessions_today > 0 { self.tired } else { 0.0 };
        let spread =
            libm::sqrt(self.trial_noise * self.trial_noise + self.day_noise * self.day_noise);
        (level + self.shift - arrived - carried + evening - tired, spread)
    }

    /// Gain fades towards what was there at first, on days without practice.
    fn forget(&mut self, place: usize, day: i64) {
        let Some(tolerance) = self.tolerances.get_mut(place) else { return };
        let idle = day - tolerance.day - 1;
        if idle > 0 {
            let kept = libm::pow(1.0 - self.forgetting, idle as f64);
            for (level, start) in tolerance.level.iter_mut().zip(&tolerance.start) {
                *level = start + (*level - start) * kept;
            }
            for practice in &mut tolerance.practice {
                *practice *= kept;
            }
            tolerance.day = day - 1;
        }
    }

    /// One trial, as it truly goes.
    pub fn trial(
        &mut self,
        step: &Step,
        person: usize,
        dose: Option<f64>,
        at: &Moment,
        draw: &mut Draw,
    ) -> Seen {
        let (level, _) = self.knows(step, person, at);
        let noise = self.day_shift + self.trial_noise * draw.normal();
        let (luck, unsure, teeth) = (draw.unit(), draw.unit(), draw.unit());
        let grade = bite_grade(draw.unit());
        let Some(dose) = dose.filter(|dose| *dose > 0.0) else {
            let (adverse, doubt) = self.first_chances(step, person);
            let outcome = if luck < adverse {
                Outcome::Adverse
            } else if unsure < doubt {
                Outcome::Unsure
            } else {
                Outcome::Calm
            };
            let bites = outcome == Outcome::Adverse && step.contact >= Contact::Hand;
            let bite = (bites && teeth < 0.3 * self.bite).then_some(grade);
            let severe = outcome == Outcome::Adverse && teeth > 1.0 - SEVERE * 0.5;
            return Seen { outcome, reached: 0.0, severe, bite };
        };
        let over = libm::log(dose) - (level + noise);
        if over > 0.0 {
            // It shows at the limit; the hand is a moment late.
            let reached = (libm::exp(level + noise) + 0.7 * luck).min(dose);
            let bites = self.bite * (1.0 - libm::exp(-2.0 * over));
            let close = step.contact >= Contact::Hand;
            let bite = (close && teeth < bites).then_some(grade);
            let severe = teeth > 1.0 - SEVERE * over.min(1.0);
            return Seen { outcome: Outcome::Adverse, reached, severe, bite };
        }
        // Close to the limit the signs are mixed; elsewhere rarely. Ours.
        let doubt = if over > -0.15 { 0.5 } else { 0.02 };
        let outcome = if unsure < doubt { Outcome::Unsure } else { Outcome::Calm };
        Seen { outcome, reached: dose, severe: false, bite: None }
    }

    /// The chances of an adverse and of an unsure trial at a step without a dose: high at first,
    /// halved by every session or two.
    fn first_chances(&mut self, step: &Step, person: usize) -> (f64, f64) {
        let elsewhere: f64 = self
            .tolerances
            .iter()
            .filter(|t| t.exposure != step.exposure)
            .filter_map(|t| t.practice.get(person))
            .sum();
        let place = self.place(step);
        let own = self.tolerances.get(place).and_then(|t| t.practice.get(person)).copied();
        // Little carries over from other handling (P10). Ours: a fifth, of five sessions at most.
        let practice = own.unwrap_or(0.0) + 0.2 * elsewhere.min(5.0);
        let less = self.person.get(person).copied().unwrap_or(0.0);
        let a_session = first_fright(step.contact)
            * libm::exp(-0.5 * (self.base + less))
            * libm::pow(2.0, -practice / self.half_life);
        let trials = f64::from(step.trials.max(1));
        let adverse = 1.0 - libm::pow(1.0 - a_session.min(0.95), 1.0 / trials);
        // Ours: for each fright one trial that leaves it open.
        (adverse, (adverse + 0.03).min(0.5))
    }

    /// What a session leaves: gain by its calm trials, loss by its frights.
    pub fn remember(
        &mut self,
        step: &Step,
        person: usize,
        trials: &[(Option<f64>, Seen)],
        day: i64,
    ) {
        let place = self.place(step);
        let second = if self.sessions_today > 0 { GAIN_SECOND } else { 1.0 };
        self.sessions_today += 1;
        self.frightened = trials.iter().any(|(_, seen)| seen.outcome == Outcome::Adverse);
        let planned = f64::from(step.trials.max(1));
        let (growth, drop, shared) = (self.growth, self.drop, self.shared);
        let plateau = self.plateau.filter(|_| step.dose.is_some_and(|d| d.unit == Unit::Seconds));
        let Some(tolerance) = self.tolerances.get_mut(place) else { return };
        let level = tolerance.level.get(person).copied().unwrap_or(0.0);
        let mut change = 0.0;
        for (dose, seen) in trials {
            match (seen.outcome, dose) {
                (Outcome::Adverse, Some(dose)) => {
                    let over = libm::log(dose / seen.reached.max(0.1)).clamp(0.0, 2.0);
                    change -= drop * (1.0 + 0.5 * over);
                }
                (Outcome::Adverse, None) => change -= FRIGHT_SESSIONS,
                (Outcome::Unsure, _) => change += 0.0,
                (Outcome::Calm, Some(dose)) => {
                    let below = (level - libm::log(*dose)).max(0.0);
                    let near = GAIN_FAR_BELOW + (1.0 - GAIN_FAR_BELOW) * libm::exp(-below);
                    change += second * growth * near / planned;
                }
                (Outcome::Calm, None) => change += second / planned,
            }
        }
        let stuck = plateau.is_some_and(|(at, days)| level >= at && tolerance.stuck < days);
        if stuck && change > 0.0 {
            // Days, not sessions, wear the plateau off.
            if tolerance.day < day {
                tolerance.stuck += 1.0;
            }
            change = 0.0;
        }
        tolerance.day = day;
        let share = |at: usize| if at == person { 1.0 } else { shared };
        if step.dose.is_some() {
            for (at, level) in tolerance.level.iter_mut().enumerate() {
                *level += change * share(at);
            }
        }
        for (at, practice) in tolerance.practice.iter_mut().enumerate() {
            let gain = if step.dose.is_some() { change.signum().max(0.0) } else { change };
            *practice = (*practice + gain * share(at)).max(0.0);
        }
    }

    /// What is written down of a trial: mostly what was there.
    pub fn written(&self, seen: Seen, draw: &mut Draw) -> Seen {
        let (wrong, which, when) = (draw.chance(self.misreport), draw.unit(), draw.unit());
        if !wrong {
            return seen;
        }
        let outcome = match seen.outcome {
            Outcome::Adverse if which < 0.5 => Outcome::Calm,
            Outcome::Calm if which < 0.4 => Outcome::Adverse,
            Outcome::Unsure if which < 0.5 => Outcome::Calm,
            Outcome::Unsure => Outcome::Adverse,
            Outcome::Adverse | Outcome::Calm => Outcome::Unsure,
        };
        let reached = if outcome == Outcome::Adverse { seen.reached * when } else { seen.reached };
        let severe = seen.severe && outcome == Outcome::Adverse;
        Seen { outcome, reached, severe, bite: seen.bite }
    }
}

/// The dose that half of all animals bear when they first meet a step.
fn first_dose(step: &Step, species: Species) -> f64 {
    match step.dose {
        Some(DoseRange { unit: Unit::Minutes, goal, .. }) => 6.0 * goal,
        _ => match (step.contact, species) {
            // A tunnel is borne from the first session on (M2).
            (Contact::Lift, Species::Mouse) => 20.0,
            // Cupped hands only after about five (M2).
            (Contact::Hold, Species::Mouse) => 3.0,
            // The first distress call of naive rats: mean 4.6 s, SD 5.0 s, so half before 3.1 s
            // (P17). Ours: those who come to this step have been at gentler ones and bear more.
            (Contact::Hold, Species::Rat) => 4.0,
            (Contact::Lift, Species::Rat) => 6.0,
            _ => 9.0,
        },
    }
}

/// The chance of a fright in the first session at a step without a dose.
fn first_fright(contact: Contact) -> f64 {
    match contact {
        Contact::None => 0.1,
        Contact::Near => 0.15,
        Contact::Hand | Contact::Free => 0.3,
        // Of 39 naive rats 26 called at the first gentle touches (P17).
        Contact::Touch | Contact::Lift | Contact::Hold => 0.667,
    }
}

/// Most bites only press. Ours; none so bad that the programme would stop for good.
fn bite_grade(luck: f64) -> u8 {
    match luck {
        ..0.6 => 1,
        ..0.9 => 2,
        _ => 3,
    }
}
