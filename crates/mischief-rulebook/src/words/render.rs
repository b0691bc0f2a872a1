//! Reasons, advice, what comes after, and what to look out for, as sentences.

use super::{FluentArgs, FluentValue, Scene, Who, Words, number};
use mischief_core::ethogram::{BehaviourIx, SignIx};
use mischief_core::explain::{
    Advice, Arg, Dose, Guidance, Meeting, Reason, Recommendation, Verdict,
};
use mischief_core::ids::StepId;
use mischief_core::rulebook::Rule;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What of an answer is put into words.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The answer in one word.
    pub verdict: Verdict,
    /// The step that is offered.
    pub step: &'a StepId,
    /// How much, where the step has a dose.
    pub dose: Option<Dose>,
    /// How many tries.
    pub trials: u32,
    /// Why.
    pub because: &'a [Reason],
    /// What to do.
    pub advice: &'a [Advice],
}

impl<'a> From<&'a Recommendation> for Answer<'a> {
    fn from(r: &'a Recommendation) -> Self {
        Self {
            verdict: r.verdict,
            step: &r.step,
            dose: r.dose,
            trials: r.trials,
            because: &r.because,
            advice: &r.advice,
        }
    }
}

impl<'a> From<&'a Guidance> for Answer<'a> {
    fn from(g: &'a Guidance) -> Self {
        Self {
            verdict: g.verdict,
            step: &g.step,
            dose: g.dose,
            trials: 1,
            because: &g.because,
            advice: &g.advice,
        }
    }
}

impl Words {
    /// The sentence of a reason. A rule that could not be reckoned comes without arguments; of it
    /// only that is said.
    #[must_use]
    pub fn reason_text(&self, reason: &Reason, scene: &Scene<'_>) -> String {
        let args = self.reason_args(reason, scene);
        match self.format(&rule_key(reason.rule), None, &args) {
            Some((_, false)) => one_line(&self.say("cannot-tell", None, &args)),
            Some((text, true)) => one_line(&text),
            None => self.say(&rule_key(reason.rule), None, &args),
        }
    }

    /// What to do, one action a line: never empty, and no line twice.
    #[must_use]
    pub fn advice_lines(&self, answer: &Answer<'_>, scene: &Scene<'_>) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for advice in answer.advice {
            for line in split(&self.advice_text(advice, answer, scene)) {
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
        if lines.is_empty() {
            lines.extend(split(&self.say("do-rest", None, &self.scene_args(scene))));
        }
        lines
    }

    fn advice_text(&self, advice: &Advice, answer: &Answer<'_>, scene: &Scene<'_>) -> String {
        match advice {
            Advice::AdultBeside => self.say("adult-beside", None, &self.scene_args(scene)),
            Advice::Step => self.step_text("do", answer, scene).unwrap_or_default(),
            Advice::Meanwhile(rule) => self.rule_part(*rule, "meanwhile", answer.because, scene),
            Advice::Also(rule) => self.rule_part(*rule, "also", answer.because, scene),
            Advice::Upkeep(goal) => {
                self.say(&format!("upkeep-{}", goal.word()), Some("do"), &self.scene_args(scene))
            }
            Advice::AnimalGone(reason) => {
                let mut args = self.scene_args(scene);
                args.set("reason", reason.word());
                self.say("after-absence-animal", None, &args)
            }
            Advice::CaretakerGone => {
                self.say("after-absence-caretaker", None, &self.scene_args(scene))
            }
            Advice::NobodyLeft => self.over("nobody-left", scene),
            Advice::BodyCheck => self.over("body-check", scene),
            Advice::Together => self.over("together", scene),
            Advice::Apart => self.over("apart", scene),
        }
    }

    /// What is said at the end of an introduction.
    fn over(&self, part: &str, scene: &Scene<'_>) -> String {
        self.say("introduction-over", Some(part), &self.scene_args(scene))
    }

    /// A part of a rule's text, with the arguments of its reason.
    fn rule_part(&self, rule: Rule, part: &str, because: &[Reason], scene: &Scene<'_>) -> String {
        let reason = because.iter().find(|r| r.rule == rule);
        let args = match reason {
            Some(reason) => self.reason_args(reason, scene),
            None => self.scene_args(scene),
        };
        match self.format(&rule_key(rule), Some(part), &args) {
            Some((text, true)) => text,
            Some((text, false)) => without_references(&text),
            None => String::new(),
        }
    }

    /// What to do while animals may not meet, one action a line, and no line twice.
    #[must_use]
    pub fn meeting_lines(&self, meeting: &Meeting, scene: &Scene<'_>) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for advice in &meeting.advice {
            if let Advice::Meanwhile(rule) = advice {
                let text = self.rule_part(*rule, "meanwhile", &meeting.because, scene);
                lines.extend(split(&text));
            }
        }
        let mut said = BTreeSet::new();
        lines.retain(|line| said.insert(line.clone()));
        lines
    }

    /// What to do right after.
    #[must_use]
    pub fn then_text(&self, answer: &Answer<'_>, scene: &Scene<'_>) -> String {
        let gone = |a: &Advice| {
            let quiet = matches!(a, Advice::AnimalGone(_) | Advice::CaretakerGone);
            quiet || matches!(a, Advice::NobodyLeft | Advice::Apart)
        };
        let key = match answer.verdict {
            _ if answer.advice.iter().any(gone) => "then-gone",
            Verdict::Go => {
                let then = self.step_text("then", answer, scene);
                return one_line(
                    &then.unwrap_or_else(|| self.say("then-go", None, &self.scene_args(scene))),
                );
            }
            Verdict::Wait => "then-wait",
            Verdict::Stop => "then-stop",
            Verdict::Complete if scene.group.is_some() => "then-together",
            Verdict::Complete => "then-complete",
        };
        one_line(&self.say(key, None, &self.scene_args(scene)))
    }

    /// What to look out for, each with what to do, in one line each.
    #[must_use]
    pub fn watch_for_texts(&self, watch: &[BehaviourIx], scene: &Scene<'_>) -> Vec<String> {
        let args = self.scene_args(scene);
        let ids = watch.iter().filter_map(|ix| self.labels.behaviours.get(usize::from(ix.0)));
        ids.map(|id| {
            let key = format!("behaviour-{id}");
            let mut both = FluentArgs::new();
            both.set("label", self.say(&key, None, &args));
            both.set("act", self.say(&key, Some("act"), &args));
            one_line(&self.say("watch-for", None, &both))
        })
        .collect()
    }

    /// The title of a step; its id where nobody gave it one.
    #[must_use]
    pub fn step_title(&self, step: &StepId, scene: &Scene<'_>) -> String {
        if let Some(own) = own_text(step, "title", scene) {
            return one_line(own);
        }
        match self.step_key(step, scene) {
            Some(key) => one_line(&self.say(&key, None, &self.scene_args(scene))),
            None => step.as_str().to_owned(),
        }
    }

    /// A part of the text of the answer's step, such as `aim`, `do` or `stop-when`, where it has
    /// one; lists have one entry a line.
    #[must_use]
    pub fn step_text(&self, part: &str, answer: &Answer<'_>, scene: &Scene<'_>) -> Option<String> {
        let dose = answer.dose.map(|dose| self.dose_text(dose)).unwrap_or_default();
        if let Some(own) = own_text(answer.step, part, scene) {
            let treat = match scene.treat {
                Some(treat) => Cow::Borrowed(treat),
                None => Cow::Owned(self.say("favourite-treat", None, &FluentArgs::new())),
            };
            return Some(filled(own, |name| match name {
                "animal" => Some(Cow::Borrowed(scene.animal)),
                "dose" => Some(Cow::Borrowed(dose.as_str())),
                "trials" => Some(Cow::Owned(answer.trials.to_string())),
                "treat" => Some(treat.clone()),
                _ => None,
            }));
        }
        let mut args = self.scene_args(scene);
        args.set("dose", dose);
        args.set("trials", number(f64::from(answer.trials)));
        self.try_say(&self.step_key(answer.step, scene)?, Some(part), &args)
    }

    /// What to do in one line, for a list: what, how long, how often. A household's own step is
    /// named by its title.
    #[must_use]
    pub fn short_text(&self, answer: &Answer<'_>, scene: &Scene<'_>) -> String {
        // A household's own step is called as it calls it, whatever step has the same id here.
        let own = own_text(answer.step, "title", scene).is_some();
        let short = (!own).then(|| self.step_text("short", answer, scene)).flatten();
        let Some(short) = short else { return self.step_title(answer.step, scene) };
        if answer.trials < 2 {
            return short;
        }
        let mut args = FluentArgs::new();
        args.set("trials", number(f64::from(answer.trials)));
        format!("{short} {}", self.say("tries", None, &args))
    }

    /// The message of a step: of this protocol, of a module, or of the species' own protocol.
    fn step_key(&self, step: &StepId, scene: &Scene<'_>) -> Option<String> {
        let id = dashed(step.as_str());
        let protocol = dashed(scene.protocol.as_str());
        let species = scene.species.word();
        // Ways of introducing animals share the texts of steps that are the same in all of them.
        let shared = match scene.group {
            Some(_) => format!("step-introduction-{id}"),
            None => format!("step-{id}"),
        };
        let keys = [format!("step-{protocol}-{id}"), shared, format!("step-{species}-trust-{id}")];
        keys.into_iter().find(|key| self.has(key, None))
    }

    fn reason_args<'a>(&self, reason: &'a Reason, scene: &Scene<'a>) -> FluentArgs<'a> {
        self.named_args(Some(reason.rule), &reason.args, scene)
    }

    /// What every text may use, and these by their names.
    pub(super) fn named_args<'a>(
        &self,
        rule: Option<Rule>,
        named: &'a [(&'static str, Arg)],
        scene: &Scene<'a>,
    ) -> FluentArgs<'a> {
        let mut args = self.scene_args(scene);
        for (name, arg) in named {
            // The pronouns of a sentence are those of the animal that it is about.
            if let ("animal", Arg::Animal(id)) = (*name, arg) {
                self.set_pronouns(&mut args, scene.known(Who::Animal(id)).sex);
            }
            // A time as it fits after "until", and as one says when something happens.
            if let Arg::Instant(at) = arg {
                args.set(format!("{name}_at"), self.moment_text(*at, scene));
            }
            args.set(*name, self.arg_value(rule, arg, scene));
        }
        args
    }

    fn arg_value<'a>(
        &self,
        rule: Option<Rule>,
        arg: &'a Arg,
        scene: &Scene<'a>,
    ) -> FluentValue<'a> {
        match arg {
            Arg::Word(word) => (*word).into(),
            Arg::Words(words) => self.list_text(&self.phrases(rule, words, scene)).into(),
            Arg::Number(value) => number(*value),
            Arg::Instant(at) => self.time_text(*at, scene).into(),
            Arg::Dose(dose) => self.dose_text(*dose).into(),
            Arg::Step(step) => self.step_title(step, scene).into(),
            Arg::Sign(sign) => self.sign_label(*sign, scene).into(),
            Arg::Signs(signs) => {
                let labels: Vec<String> =
                    signs.iter().map(|sign| self.sign_label(*sign, scene)).collect();
                self.list_text(&labels).into()
            }
            Arg::Animal(id) => scene.known(Who::Animal(id)).name.into(),
            Arg::Caretaker(id) => scene.known(Who::Caretaker(id)).name.into(),
            Arg::Text(text) => FluentValue::from(&**text),
            Arg::None => "none".into(),
        }
    }

    fn phrases(&self, rule: Option<Rule>, words: &[&str], scene: &Scene<'_>) -> Vec<String> {
        let args = self.scene_args(scene);
        let key = |word: &&str| match rule {
            Some(Rule::UnknownFact) | None => format!("fact-{word}"),
            Some(rule) => format!("why-{}-{word}", rule.word()),
        };
        words.iter().map(|word| self.say(&key(word), None, &args)).collect()
    }

    fn sign_label(&self, sign: SignIx, scene: &Scene<'_>) -> String {
        match self.labels.signs.get(usize::from(sign.0)) {
            Some(id) => self.say(&format!("sign-{id}"), None, &self.scene_args(scene)),
            None => String::new(),
        }
    }

    /// Several phrases as one: "this, that and the other".
    #[must_use]
    pub fn list_text(&self, phrases: &[String]) -> String {
        let Some((last, head)) = phrases.split_last() else { return String::new() };
        if head.is_empty() {
            return last.clone();
        }
        let mut args = FluentArgs::new();
        args.set("head", head.join(&self.say("list-separator", None, &FluentArgs::new())));
        args.set("last", last.as_str());
        self.say("list-and", None, &args)
    }
}

fn rule_key(rule: Rule) -> String {
    format!("rule-{}", rule.word())
}

fn dashed(id: &str) -> String {
    id.replace('.', "-")
}

fn split(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned)
}

/// A text without the lines that name what is not there.
fn without_references(text: &str) -> String {
    text.lines().filter(|line| !line.contains("{$")).collect::<Vec<_>>().join("\n")
}

pub(super) fn one_line(text: &str) -> String {
    split(text).collect::<Vec<_>>().join(" ")
}

/// The household's own words for a part of its step. They are kept as its document has them:
/// `step.<id>.stop_when`, `step.<id>.claim.<id>`.
fn own_text<'a>(step: &StepId, part: &str, scene: &Scene<'a>) -> Option<&'a str> {
    let part = match part.split_once('-') {
        Some((kind @ ("claim" | "doubt"), id)) => format!("{kind}.{id}"),
        _ => part.replace('-', "_"),
    };
    scene.own_words?.get(&format!("step.{step}.{part}")).map(String::as_str)
}

/// A text with its placeholders filled in, each once: what is put in is not read again.
fn filled<'a>(text: &str, value: impl Fn(&str) -> Option<Cow<'a, str>>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let filled = after.split_once('}').and_then(|(name, tail)| {
            // As in a catalogue, or without its mark.
            let name = name.trim();
            Some((value(name.strip_prefix('$').unwrap_or(name))?, tail))
        });
        match filled {
            Some((value, tail)) => {
                out.push_str(&value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
