//! What is planned differently from now on: facts, placing, protocol, long hold, waivers, leaving.

mod facts;

use super::field::{Choice, Field, Kind, Mark};
use super::{Desk, Reply, Sheet};
use mischief_core::event::{AnimalChange, Change, LeftReason, What};
use mischief_core::ids::{CaretakerId, ProtocolId, StepId};
use mischief_core::protocol::{Protocol, ProtocolKind};
use mischief_core::recommend::View;
use mischief_rulebook::Scene;
use mischief_rulebook::words::{Answer, FluentValue};

/// The sheet of a kind of plan.
pub(super) fn sheet(desk: &Desk<'_>, kind: &str, sheet: &mut Sheet) {
    match kind {
        "cleared" => cleared(desk, sheet),
        "facts" => {
            sheet.timed = false;
            sheet.fields = facts::fields(desk);
        }
        "litter" => sheet.fields = litter(desk),
        "placed" => placed(desk, sheet),
        "protocol" => protocol(desk, sheet),
        "long_hold" => long_hold(desk, sheet),
        "leave" => leave(desk, sheet),
        other => {
            // Both are a reason that stays.
            let key = if other == "baseline" { "record-baseline" } else { "record-quarantine" };
            let name = FluentValue::from(desk.name());
            let means = desk.frame.with(&format!("{key}-means"), [("name", name)]);
            sheet.fields = vec![said(String::new(), vec![means]), reason(desk, key)];
        }
    }
}

/// What a sheet of a plan told.
pub(super) fn what(desk: &Desk<'_>, kind: &str) -> Result<Reply, String> {
    let animal = desk.id.clone();
    let missing = |key: &str| desk.frame.t(key);
    let reason = || match desk.field("reason") {
        "" => Err(missing("record-reason-missing")),
        reason => Ok(Box::from(reason)),
    };
    let what = match kind {
        "cleared" => {
            let (word, by_vet) = match desk.field("sign").rsplit_once(':') {
                Some((word, "vet")) => (word, Some(true)),
                Some((word, _)) => (word, None),
                None => return Err(missing("record-sign-missing")),
            };
            let sign = desk.situation.book.signs.find(word);
            let sign = sign.ok_or_else(|| missing("record-sign-missing"))?;
            What::HealthCleared { animal, sign, by_vet }
        }
        "facts" => return facts::what(desk),
        "litter" => {
            let yes = |name: &str| desk.given.0.contains_key(name);
            let changed = |yes: bool, was: bool| {
                if yes == was { Change::Keep } else { Change::Set(yes) }
            };
            let set = AnimalChange {
                pregnant: changed(yes("pregnant"), desk.animal.pregnant.is_some()),
                nursing: changed(yes("nursing"), desk.animal.nursing.is_some()),
                ..AnimalChange::default()
            };
            if set == AnimalChange::default() {
                return Ok(Reply::Nothing);
            }
            What::AnimalChanged { animal, set: Box::new(set) }
        }
        "placed" => {
            let step = StepId::parse(desk.field("step"));
            let step = step.map_err(|_| missing("record-step-missing"))?;
            let caretaker = match desk.field("caretaker") {
                "" => desk.acting.caretaker.clone(),
                id => CaretakerId::parse(id).map_err(|_| missing("record-person-missing"))?,
            };
            What::Placed { animal, caretaker, step, reason: reason()? }
        }
        "protocol" => {
            let chosen = chosen(desk).ok_or_else(|| missing("record-protocol-missing"))?;
            let (protocol, revision) = (chosen.id.clone(), Some(chosen.revision));
            What::ProtocolAssigned { animal, protocol, revision }
        }
        "long_hold" => {
            let yes = |name: &str| desk.given.0.contains_key(name);
            if !yes("evidence_read") || !yes("room_checked") {
                return Err(missing("record-long_hold-both"));
            }
            let caretaker = desk.acting.caretaker.clone();
            What::LongHoldOptedIn { animal, caretaker, evidence_read: true, room_checked: true }
        }
        "baseline" => What::WeightBaseline { animal, reason: reason()? },
        "quarantine" => What::QuarantineWaived { animal, reason: reason()? },
        _ => {
            let reason = LeftReason::from_word(desk.field("reason"));
            What::AnimalLeft {
                animal,
                reason: reason.ok_or_else(|| missing("record-leave-missing"))?,
            }
        }
    };
    Ok(Reply::Record(what))
}

fn said(heading: String, lines: Vec<String>) -> Field {
    Field::Said { mark: Mark::Plain, heading, lines }
}

fn reason(desk: &Desk<'_>, key: &str) -> Field {
    Field::Line {
        name: "reason",
        label: desk.frame.t(&format!("{key}-reason")),
        value: desk.given.was("reason").to_owned(),
        kind: Kind::Text,
        must: true,
    }
}

/// Every open sign, and whether a vet says that it is over.
fn cleared(desk: &Desk<'_>, sheet: &mut Sheet) {
    let mut open: Vec<_> =
        desk.known.record().health.open_signs(desk.view.home.now).map(|seen| seen.sign).collect();
    open.sort_unstable();
    open.dedup();
    let signs = &desk.situation.book.signs;
    let choices = open.iter().filter_map(|ix| signs.get(*ix)).flat_map(|sign| {
        let label = desk.teller.about(desk.id, &format!("sign-{}", sign.id), None);
        let way = |how: &'static str| {
            let sign_name = FluentValue::from(label.clone());
            let text =
                desk.frame.with("record-cleared-how", [("sign", sign_name), ("how", how.into())]);
            let value = format!("{}:{how}", sign.id);
            let chosen = desk.field("sign") == value;
            Choice::new(value, text).chosen(chosen)
        };
        [way("vet"), way("seen")]
    });
    let choices: Vec<Choice> = choices.collect();
    if choices.is_empty() {
        sheet.button = None;
        sheet.timed = false;
        sheet.fields = vec![said(String::new(), vec![desk.frame.t("record-cleared-none")])];
        return;
    }
    let legend = desk.frame.t("record-cleared-what");
    sheet.fields = vec![Field::One { name: "sign", legend, choices, must: true }];
}

fn litter(desk: &Desk<'_>) -> Vec<Field> {
    let choice = |name: &'static str, is: bool| {
        Choice::new(name, desk.frame.t(&format!("record-litter-{name}"))).chosen(is)
    };
    let choices = vec![
        choice("pregnant", desk.animal.pregnant.is_some()),
        choice("nursing", desk.animal.nursing.is_some()),
    ];
    vec![Field::Any { legend: desk.frame.t("record-litter-what"), choices }]
}

fn placed(desk: &Desk<'_>, sheet: &mut Sheet) {
    let protocol = desk.known.record().protocol;
    let own = desk.known.record().pair(&desk.acting.caretaker).map(|pair| pair.rung);
    let step = |(rung, step): (usize, &mischief_core::protocol::Step)| {
        let chosen = match desk.field("step") {
            "" => own == Some(rung),
            given => given == step.id.as_str(),
        };
        let of = (&protocol.id, protocol.revision);
        let title = desk.teller.step_of(desk.id, of, &step.id);
        Choice::new(step.id.as_str(), format!("{} · {title}", rung + 1)).chosen(chosen)
    };
    let steps = protocol.ladder.iter().enumerate().map(step).collect();
    let home = &desk.view.home;
    let given = desk.field("caretaker");
    let person = |(id, _): (&CaretakerId, _)| {
        let chosen = given == id.as_str() || (given.is_empty() && *id == desk.acting.caretaker);
        Choice::new(id.as_str(), desk.teller.caretaker_name(id)).chosen(chosen)
    };
    let people: Vec<Choice> =
        home.caretakers().filter(|(_, known)| known.left.is_none()).map(person).collect();
    let means = desk.frame.with("record-placed-means", [("name", desk.name().into())]);
    sheet.fields = vec![said(String::new(), vec![means])];
    if people.len() > 1 {
        let legend = desk.frame.t("record-placed-who");
        sheet.fields.push(Field::One { name: "caretaker", legend, choices: people, must: true });
    }
    let legend = desk.frame.t("record-placed-step");
    sheet.fields.push(Field::One { name: "step", legend, choices: steps, must: true });
    sheet.fields.push(reason(desk, "record-placed"));
}

/// What a protocol is for, said of this animal.
fn plain(desk: &Desk<'_>, protocol: &Protocol) -> Option<String> {
    let own = desk.situation.own_words.get(&(protocol.id.clone(), protocol.revision));
    if let Some(own) = own.and_then(|words| words.get("plain")) {
        return Some(own.clone());
    }
    let key = format!("protocol-{}", protocol.id.as_str().replace('.', "-"));
    let words = desk.teller.words;
    let say = |scene: &Scene<'_>| words.try_say(&key, Some("plain"), &words.scene_args(scene));
    desk.teller.with_animal(desk.id, say).flatten()
}

/// Protocols that this animal can follow.
fn fitting<'s>(desk: &Desk<'s>) -> impl Iterator<Item = &'s Protocol> {
    let species = desk.animal.species;
    let all = desk.situation.book.protocols.iter();
    all.filter(move |p| p.species == species && p.kind == ProtocolKind::Trust)
}

fn chosen<'s>(desk: &Desk<'s>) -> Option<&'s Protocol> {
    let (id, revision) = desk.field("protocol").rsplit_once('@')?;
    let id = ProtocolId::parse(id).ok()?;
    let revision: u32 = revision.parse().ok()?;
    fitting(desk).find(|p| p.id == id && p.revision == revision)
}

/// First those there are; then what the one that was chosen would change.
fn protocol(desk: &Desk<'_>, sheet: &mut Sheet) {
    sheet.timed = false;
    let now = desk.known.record().protocol;
    if let Some(new) = chosen(desk) {
        let value = format!("{}@{}", new.id, new.revision);
        sheet.title = desk.teller.protocol_title(&new.id);
        sheet.button = Some(desk.frame.t("record-protocol-save"));
        sheet.fields = vec![
            said(String::new(), plain(desk, new).into_iter().collect()),
            said(desk.frame.t("record-protocol-changes"), changes(desk, new)),
            Field::Along { name: "protocol", value },
        ];
        return;
    }
    sheet.button = None;
    let own = desk.frame.home(&format!("/animals/{}/plan/protocol", desk.id));
    let row = |p: &Protocol| {
        let link = format!("{own}?protocol={}%40{}", p.id, p.revision);
        Choice::new(link, desk.teller.protocol_title(&p.id))
            .about(plain(desk, p).unwrap_or_default())
    };
    let others = fitting(desk).filter(|p| (&p.id, p.revision) != (&now.id, now.revision));
    sheet.fields = vec![
        said(desk.frame.t("record-protocol-now"), vec![desk.teller.protocol_title(&now.id)]),
        Field::Links {
            mark: Mark::Plain,
            heading: desk.frame.t("record-protocol-others"),
            rows: others.map(row).collect(),
        },
    ];
}

/// Where each pair would stand, beside where it stands.
fn changes(desk: &Desk<'_>, new: &Protocol) -> Vec<String> {
    let what = What::ProtocolAssigned {
        animal: desk.id.clone(),
        protocol: new.id.clone(),
        revision: Some(new.revision),
    };
    let Ok(tried) = desk.situation.as_if(&desk.acting.caretaker, what) else { return Vec::new() };
    let after = tried.view();
    let (before, after) = (standing(desk, desk.view), standing(desk, &after));
    let pair = |((who, was), (_, will)): (&(String, String), &(String, String))| {
        let args = [
            ("who", FluentValue::from(who.clone())),
            ("was", was.clone().into()),
            ("will", will.clone().into()),
        ];
        desk.frame
            .with(if was == will { "record-protocol-stays" } else { "record-protocol-moves" }, args)
    };
    let mut told: Vec<String> = before.iter().zip(&after).map(pair).collect();
    if told.is_empty() {
        told.push(desk.frame.t("record-protocol-nobody"));
    }
    told
}

fn standing(desk: &Desk<'_>, view: &View<'_>) -> Vec<(String, String)> {
    let Ok(known) = view.animal(desk.id) else { return Vec::new() };
    let protocol = known.record().protocol;
    let title = |rung: usize| {
        let step = protocol.at(rung)?;
        Some(desk.teller.step_of(desk.id, (&protocol.id, protocol.revision), &step.id))
    };
    let state = view.state(&known);
    let pairs = state.pairs.iter();
    pairs
        .map(|p| (desk.teller.caretaker_name(p.caretaker), title(p.rung).unwrap_or_default()))
        .collect()
}

/// Both sides first; what rules it out is told, and choosing it is not offered then.
fn long_hold(desk: &Desk<'_>, sheet: &mut Sheet) {
    sheet.timed = false;
    let module = &desk.situation.book.long_hold;
    let asked = desk.view.recommend_for(desk.known, &desk.acting.caretaker, Some(&module.id));
    let Ok(r) = asked else { return };
    let answer = Answer::from(&r);
    let teller = desk.teller;
    let (claims, doubts, blocked) =
        teller.scene(desk.id, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
            let text = |part: String| teller.words.step_text(&part, &answer, scene);
            let claims: Vec<String> =
                module.claims.iter().filter_map(|(id, _)| text(format!("claim-{id}"))).collect();
            let doubts: Vec<String> =
                module.doubts.iter().filter_map(|d| text(format!("doubt-{}", d.id))).collect();
            let excluded = mischief_core::rulebook::Rule::LongHoldExcluded;
            let blocked = r.because.iter().filter(|reason| reason.rule == excluded);
            let blocked: Vec<String> =
                blocked.map(|reason| teller.words.reason_text(reason, scene)).collect();
            (claims, doubts, blocked)
        });
    let safety = teller.lines_about(desk.id, "step-long_hold", "safety");
    sheet.fields = vec![
        said(desk.frame.t("record-long_hold-known"), claims),
        said(desk.frame.t("animal-doubts"), doubts),
        said(desk.frame.t("record-long_hold-safety"), safety),
    ];
    if !blocked.is_empty() {
        sheet.button = None;
        let heading = desk.frame.t("record-long_hold-not");
        sheet.fields.insert(0, Field::Said { mark: Mark::Stop, heading, lines: blocked });
        return;
    }
    let yes = |name: &'static str| {
        Choice::new(name, desk.frame.t(&format!("record-long_hold-{name}")))
            .chosen(desk.given.0.contains_key(name))
    };
    let choices = vec![yes("evidence_read"), yes("room_checked")];
    let legend = desk.frame.t("record-long_hold-both");
    sheet.fields.push(Field::Any { legend, choices });
    sheet.button = Some(desk.frame.t("record-long_hold-save"));
}

/// Leaving is chosen; dying has a page of its own, as quiet as can be.
fn leave(desk: &Desk<'_>, sheet: &mut Sheet) {
    let name = || ("name", FluentValue::from(desk.name()));
    if desk.field("reason") == "died" {
        sheet.title = desk.frame.with("farewell", [name()]);
        sheet.button = Some(desk.frame.t("farewell-save"));
        sheet.fields = vec![
            said(String::new(), vec![desk.frame.with("farewell-means", [name()])]),
            Field::Along { name: "reason", value: "died".to_owned() },
        ];
        return;
    }
    let own = desk.frame.home(&format!("/animals/{}/plan/leave?reason=died", desk.id));
    let reasons = [LeftReason::Rehomed, LeftReason::Returned, LeftReason::Other];
    let choice = |reason: &LeftReason| {
        let label = desk.teller.about(desk.id, &format!("left-{}", reason.word()), None);
        Choice::new(reason.word(), label).chosen(desk.field("reason") == reason.word())
    };
    let died = Choice::new(own, desk.frame.with("record-leave-died", [name()]));
    sheet.fields = vec![
        Field::One {
            name: "reason",
            legend: desk.frame.with("record-leave-what", [name()]),
            choices: reasons.iter().map(choice).collect(),
            must: true,
        },
        said(String::new(), vec![desk.frame.t("record-leave-means")]),
        Field::Links { mark: Mark::Plain, heading: String::new(), rows: vec![died] },
    ];
}
