//! The texts of a session while it goes on: its instruction, and what may be seen.

use super::Teller;
use mischief_app::live::Plan;
use mischief_core::ethogram::Signal;
use mischief_core::explain::{Advice, Dose, Verdict};
use mischief_core::ids::AnimalId;
use mischief_rulebook::About;
use mischief_rulebook::words::Answer;

/// The texts of a step, as a person is told them for one animal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction {
    /// The name of the step.
    pub title: String,
    /// What to do in one line, without how often.
    pub short: String,
    /// What to do, one action a line.
    pub lines: Vec<String>,
    /// What to do right after.
    pub then: String,
    /// When to stop, one case a line.
    pub stop_when: Vec<String>,
}

/// A behaviour that may be seen, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What to do about it.
    pub act: String,
    /// 0 to 3, as it counts in this session.
    pub severity: u8,
    /// Whether it is a sign of ease.
    pub calm: bool,
}

impl Teller<'_> {
    /// The texts of the step that a session sets out to do, with the dose of one try.
    #[must_use]
    pub fn instruction(&self, plan: &Plan, dose: Option<f64>) -> Instruction {
        let advice = [Advice::Step];
        let unit = plan.unit();
        let answer = Answer {
            verdict: Verdict::Go,
            step: &plan.step,
            dose: dose.zip(unit).map(|(value, unit)| Dose { value, unit }),
            trials: plan.trials,
            because: &[],
            advice: &advice,
        };
        let who = Some(&plan.caretaker);
        self.scene(&plan.animal, who, &plan.protocol, plan.revision, |scene| Instruction {
            title: self.words.step_title(&plan.step, scene),
            short: self
                .words
                .step_text("short", &answer, scene)
                .unwrap_or_else(|| self.words.step_title(&plan.step, scene)),
            lines: self.words.advice_lines(&answer, scene),
            then: self.words.then_text(&answer, scene),
            stop_when: self
                .words
                .step_text("stop-when", &answer, scene)
                .unwrap_or_default()
                .lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
        })
    }

    /// What may be seen in a session: first what the step asks for, the sign that matters most at
    /// the head, then everything else that animals of the kind do.
    #[must_use]
    pub fn sights(&self, plan: &Plan, about: &About) -> (Vec<Sight>, Vec<Sight>) {
        let species = self.home.animal(&plan.animal).map(|animal| animal.species);
        let first = plan.behaviours.iter().map(|id| self.sight(plan, id)).collect();
        let others = self.book.ethogram.iter().zip(&about.behaviours).filter(|((_, b), note)| {
            let alone =
                matches!(b.signal, Signal::Calm | Signal::Neutral | Signal::Caution | Signal::Stop);
            let fits = species.is_none_or(|species| note.species.contains(&species));
            alone && fits && !plan.behaviours.iter().any(|id| *id == *b.id)
        });
        let others = others.map(|((_, behaviour), _)| self.sight(plan, &behaviour.id)).collect();
        (first, others)
    }

    /// One behaviour in words.
    #[must_use]
    pub fn sight(&self, plan: &Plan, id: &str) -> Sight {
        let ethogram = &self.book.ethogram;
        let ix = ethogram.find(id);
        let calm = ix.and_then(|ix| ethogram.get(ix)).is_some_and(|b| b.signal == Signal::Calm);
        let who = Some(&plan.caretaker);
        self.scene(&plan.animal, who, &plan.protocol, plan.revision, |scene| {
            let args = self.words.scene_args(scene);
            let key = format!("behaviour-{id}");
            Sight {
                id: id.to_owned(),
                label: self.words.say(&key, None, &args),
                act: self.words.say(&key, Some("act"), &args),
                severity: ix.map_or(3, |ix| ethogram.severity(ix, plan.treat_taken_before)),
                calm,
            }
        })
    }

    /// An animal's name; its id where it is not known.
    #[must_use]
    pub fn name<'a>(&'a self, animal: &'a AnimalId) -> &'a str {
        self.home.animal(animal).map_or(animal.as_str(), |known| &known.name)
    }
}
