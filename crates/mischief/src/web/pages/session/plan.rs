//! What a device needs to guide a session by itself: the plan, its texts, and where each outcome
//! leads. All of it comes from one recommendation; the device adds times and taps.

use crate::answer::Teller;
use crate::web::Web;
use crate::web::drawing;
use crate::web::frame::Frame;
use crate::web::pages::today::teller;
use crate::web::told::text;
use mischief_app::command::Acting;
use mischief_app::live::Plan;
use mischief_app::situation::Situation;
use mischief_core::ethogram::{Behaviour, Signal};
use mischief_core::event::{AgeBand, Species};
use mischief_core::explain::{Advice, Recommendation, Verdict};
use mischief_core::ids::{AnimalId, StepId};
use mischief_core::protocol::{Contact, Step, Unit};
use mischief_core::recommend::{Known, View};
use mischief_rulebook::words::Answer;
use serde_json::{Value, json};

/// What the plans of a page are made from.
pub(crate) struct Planner<'a> {
    pub(crate) web: &'a Web,
    pub(crate) frame: &'a Frame,
    pub(crate) acting: &'a Acting,
    pub(crate) situation: &'a Situation,
    pub(crate) view: &'a View<'a>,
    pub(crate) teller: Teller<'a>,
}

/// A plan, and what a page shows of it without a script.
pub(crate) struct Told {
    pub(crate) recommendation: Recommendation,
    /// The answer as other programs get it.
    pub(crate) answer: Value,
    /// For the device; without a step where no session is right now.
    pub(crate) plan: Value,
    pub(crate) drawing: String,
    pub(crate) name: String,
}

impl Told {
    pub(crate) fn goes(&self) -> bool {
        goes(&self.recommendation)
    }
}

/// Whether a session is right now. Where the goal is reached it keeps what is reached.
pub(crate) fn goes(r: &Recommendation) -> bool {
    matches!(r.verdict, Verdict::Go | Verdict::Complete)
}

/// How the device guides the step: by counting tries, by holding for seconds while both hands are
/// busy, by minutes passing, or by what each minute shows.
fn manner(plan: &Plan) -> &'static str {
    if plan.long_hold.is_some() {
        return "long";
    }
    match plan.unit() {
        Some(Unit::Minutes) => "minutes",
        Some(Unit::Seconds) => "hold",
        None => "tries",
    }
}

impl<'a> Planner<'a> {
    pub(crate) fn new(
        web: &'a Web,
        frame: &'a Frame,
        acting: &'a Acting,
        situation: &'a Situation,
        view: &'a View<'a>,
    ) -> Self {
        Self { web, frame, acting, situation, view, teller: teller(web, situation, view) }
    }
}

impl Planner<'_> {
    /// What one animal's session is, asked for a branch by name or not.
    ///
    /// # Errors
    /// Where there is no such animal, caretaker or branch.
    pub(crate) fn told(
        &self,
        animal: &AnimalId,
        branch: Option<&StepId>,
    ) -> Result<Told, mischief_core::recommend::AskError> {
        let known = self.view.animal(animal)?;
        let r = self.view.recommend_for(&known, &self.acting.caretaker, branch)?;
        let answer = self.teller.recommendation(&r);
        let step = self.step(&r);
        let drawing = self.drawing(&r, step);
        let plan = self.plan(&r, &known, &answer);
        Ok(Told {
            name: self.teller.name(animal).to_owned(),
            recommendation: r,
            answer,
            plan,
            drawing,
        })
    }

    fn step(&self, r: &Recommendation) -> Option<&Step> {
        let book = self.teller.book;
        let species = self.teller.home.animal(&r.animal)?.species;
        let own = book.protocol(&r.protocol, Some(r.revision)).and_then(|p| p.step(&r.step));
        own.or_else(|| book.step(species, &r.step))
    }

    /// The drawing of the step with what it shows in words, where there is one.
    fn drawing(&self, r: &Recommendation, step: Option<&Step>) -> String {
        let species = self.teller.home.animal(&r.animal).map(|animal| animal.species);
        let (Some(species), Some(step)) = (species, step) else { return String::new() };
        let answer = Answer::from(r);
        let label = self.teller.scene(&r.animal, None, &r.protocol, r.revision, |scene| {
            self.teller.words.step_text("drawing", &answer, scene)
        });
        drawing::of(species, step, label.as_deref()).unwrap_or_default()
    }

    fn plan(&self, r: &Recommendation, known: &Known<'_>, told: &Value) -> Value {
        let (frame, teller) = (self.frame, &self.teller);
        let name = teller.name(&r.animal);
        let back = frame.home(&format!("/animals/{}", r.animal));
        let nothing = json!({
            "animal": r.animal.as_str(), "name": name,
            "caretaker": self.acting.caretaker.as_str(), "step": null,
            "title": text(told, "/title"), "short": text(told, "/do/0"), "back": back,
            "log": frame.home(&format!("/animals/{}/log", r.animal)),
        });
        let plan = Plan::of(r, self.view, known, &self.situation.book);
        let Some(plan) = plan.filter(|_| goes(r)) else { return nothing };
        let dose = plan.doses.first().copied();
        let said = teller.instruction(&plan, dose);
        let (signs, others) = self.signs(&plan);
        let animal = teller.home.animal(&r.animal);
        json!({
            "animal": r.animal.as_str(),
            "name": name,
            "caretaker": plan.caretaker.as_str(),
            "step": plan.step.as_str(),
            "title": said.title,
            "short": said.short,
            "why": self.why(r),
            "do": said.lines,
            "stop_when": said.stop_when,
            "then": said.then,
            "manner": manner(&plan),
            "unit": plan.unit,
            "doses": plan.doses,
            "trials": plan.trials.max(1),
            "at_touch": plan.at_touch,
            "behaviours": signs,
            "others": others,
            "long_hold": plan.long_hold,
            "together": self.step(r).is_some_and(|step| step.together),
            "if": self.outlook(r),
            "rest": self.rest(r, animal.map(|animal| animal.species)),
            "adults": self.adults(r),
            "treats": animal.map(|animal| &animal.treats[..]).map(<[_]>::to_vec),
            "towel": self.towel(r),
            "back": back,
            "lifts": self.step(r).is_some_and(|step| step.contact >= Contact::Lift),
            "bites": self.bites(r),
            "judge": {
                "ratio": teller.book.parameters.calm_to_unsure_ratio,
                "clean": teller.book.parameters.clean_trials_least,
            },
        })
    }

    /// Why this, in a line.
    fn why(&self, r: &Recommendation) -> String {
        crate::today::why(&self.teller, r).unwrap_or_default()
    }

    /// What may be seen: what is worth a button at this step, and everything else.
    fn signs(&self, plan: &Plan) -> (Vec<Value>, Vec<Value>) {
        let about = &self.web.app.builtin().about;
        let (first, others) = self.teller.sights(plan, about);
        let ethogram = &self.teller.book.ethogram;
        let sign = |sight: &crate::answer::Sight| {
            let known = ethogram.find(&sight.id).and_then(|ix| ethogram.get(ix));
            let is = |what: fn(&Behaviour) -> bool| known.is_some_and(what);
            let bite = known.and_then(|b| b.reads_as_bite);
            let all = [
                ("id", json!(sight.id)),
                ("label", json!(sight.label)),
                // Only what stops says what to do at once.
                ("act", json!(Some(&sight.act).filter(|_| sight.severity >= 2))),
                ("severity", json!(sight.severity)),
                ("calm", json!(is(|b| b.signal == Signal::Calm))),
                ("leans", json!(is(|b| b.needs_other_calm))),
                ("still", json!(is(|b| b.stillness))),
                ("veiled", json!(is(|b| b.hidden_by_stillness))),
                ("bite", json!(bite.or_else(|| sight.id.starts_with("bites").then_some(2)))),
            ];
            // There are many, on every page that a device keeps: what is not so is left out.
            let told = all.into_iter().filter(|(_, value)| !value.is_null() && *value != false);
            told.map(|(key, value)| (key.to_owned(), value)).collect::<Value>()
        };
        (first.iter().map(sign).collect(), others.iter().map(sign).collect())
    }

    /// Where each way the session can go leads, with the step's name and whether that is on or back.
    fn outlook(&self, r: &Recommendation) -> Value {
        let Some(outlook) = &r.outlook else { return Value::Null };
        let protocol = self.teller.book.protocol(&r.protocol, Some(r.revision));
        let rung = |id: &StepId| protocol.and_then(|protocol| protocol.rung(id));
        // A session that decides nothing leaves the pair where it stands.
        let stands = rung(&outlook.mixed);
        let of = (&r.protocol, r.revision);
        let title = |id: &StepId| self.teller.step_of(&r.animal, of, id);
        let leads = |id: &StepId| {
            let way = match (stands, rung(id)) {
                (Some(stands), Some(rung)) if rung > stands => "on",
                (Some(stands), Some(rung)) if rung < stands => "back",
                _ => "same",
            };
            json!({"step": id.as_str(), "title": title(id), "way": way})
        };
        json!({
            "clean": leads(&outlook.clean),
            "success": leads(&outlook.success),
            "mixed": leads(&outlook.mixed),
            "fail": leads(&outlook.fail),
            "severe": leads(&outlook.severe),
        })
    }

    /// How long the animal rests after a session at this step, in seconds: after a calm one and after
    /// a fright. So a device without a connection does not offer the next one too soon.
    fn rest(&self, r: &Recommendation, species: Option<Species>) -> Value {
        let contact = self.step(r).map_or(Contact::Hold, |step| step.contact);
        let held =
            matches!(contact, Contact::Hand | Contact::Touch | Contact::Lift | Contact::Hold);
        let p = &self.teller.book.parameters;
        let after = match species {
            Some(Species::Mouse) => p.rest_interval_hours_mouse,
            _ => p.rest_interval_hours_rat,
        };
        let after = after.max(p.rest_interval_floor_hours) * 3600.0;
        let fear = (p.rest_after_fear_hours * 3600.0)
            .max(p.rest_after_fear_floor_minutes * 60.0)
            .max(after);
        json!({"after": if held { after } else { 0.0 }, "fear": if held { fear } else { 0.0 }})
    }

    /// Who may sit beside, where an adult has to.
    fn adults(&self, r: &Recommendation) -> Vec<Value> {
        if !r.advice.contains(&Advice::AdultBeside) {
            return Vec::new();
        }
        let caretakers = self.teller.home.caretakers();
        let adult = |(_, c): &(_, &mischief_core::fold::home::Caretaker)| {
            c.left.is_none() && c.age_band() == AgeBand::Adult
        };
        caretakers
            .filter(adult)
            .map(|(id, c)| json!({"id": id.as_str(), "name": c.name.as_deref().unwrap_or(id.as_str())}))
            .collect()
    }

    /// Whether a towel is spoken of at this step.
    fn towel(&self, r: &Recommendation) -> bool {
        self.step(r).is_some_and(|step| step.doubts.iter().any(|doubt| &*doubt.id == "towel"))
    }

    /// What all plans of a page share: where things are sent, and where
    /// the words are that the script says.
    pub(crate) fn shared(&self) -> Value {
        let frame = self.frame;
        let path = format!("/api/v1/households/{}/events", self.acting.household);
        json!({
            "send_to": frame.link(&path),
            "caretaker": self.acting.caretaker.as_str(),
            "today": frame.home("/"),
            "take_back": frame.home("/take-back/"),
            "said": frame.said(),
        })
    }

    /// What to do for the person, and the grades of bites.
    fn bites(&self, r: &Recommendation) -> Value {
        let words = self.teller.words;
        let say = |key: &str, part: Option<&str>| {
            self.teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
                words.try_say(key, part, &words.scene_args(scene))
            })
        };
        let lines = |text: Option<String>| -> Vec<String> {
            let text = text.unwrap_or_default();
            text.lines().map(|line| line.trim().to_owned()).filter(|l| !l.is_empty()).collect()
        };
        let grades = self.web.app.builtin().bites.iter().map(|grade| {
            let key = format!("bite-{}", grade.grade);
            json!({"grade": grade.grade, "label": say(&key, None)})
        });
        let grades: Vec<Value> = grades.collect();
        json!({
            "first": lines(say("bite-first_aid", Some("do"))),
            "doctor": lines(say("bite-doctor", Some("when"))),
            "grades": grades,
        })
    }
}

/// A value within a script element of a page.
pub(crate) fn in_script(value: &Value) -> String {
    // Within a script element nothing but this could end it.
    value.to_string().replace('<', "\\u003c")
}
