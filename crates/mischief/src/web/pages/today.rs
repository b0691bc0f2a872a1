//! Today: cage by cage, what to do now, and why.

pub(crate) mod quick;

use crate::answer::Teller;
use crate::today::{self, Cage, Item, Outlook, Round};
use crate::web::Web;
use crate::web::clock_words::{date, part_of_day};
use crate::web::enclosure;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use crate::web::pages::animal::timeline::capital;
use crate::web::pages::handbook::places::{self, Leaf};
use crate::web::telling::some_names;
use crate::web::told::text;
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Html;
use mischief_app::command::Acting;
use mischief_app::role::Act;
use mischief_app::situation::{Scope, Situation};
use mischief_core::explain::{Advice, Guidance, Meeting, Reason, Recommendation, Verdict};
use mischief_core::fold::Home;
use mischief_core::ids::{AnimalId, EventId};
use mischief_core::log::Log;
use mischief_core::recommend::View;
use mischief_core::rulebook::Rule;
use mischief_rulebook::words::{Answer, FluentValue};
use std::collections::BTreeMap;

/// What a list says of one animal.
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) link: String,
    pub(crate) verdict: &'static str,
    pub(crate) what: String,
    pub(crate) why: String,
    /// "1 of 2", where sessions are counted.
    pub(crate) done: String,
}

/// An animal's row.
struct Row {
    line: Line,
    /// Where its session begins, where one is due.
    start: String,
    /// Whether that is what the page asks for before all else.
    first: bool,
    /// The adult who has to sit beside, where a child helps.
    beside: String,
    /// What else weighs on it, beside what decides, and where there is more about it.
    also: Vec<(String, Leaf)>,
    /// Where the handbook has what holds it back.
    read: Option<Leaf>,
    /// What was done with it today: when, by whom.
    done: Vec<String>,
}

/// So many records of a tap are told of.
const NOTED_MOST: usize = 12;

/// A small thing that is due beside sessions.
struct Chore {
    text: String,
    /// Where one tap records it, and for which animals.
    post: Option<(String, Vec<String>)>,
    /// What the tap says.
    tap: String,
    /// Where there is more to say.
    more: Option<(String, String)>,
}

/// A card: a cage, or an introduction.
struct Card {
    name: String,
    about: String,
    /// Why those who live here should not live together.
    trouble: String,
    trouble_is: &'static str,
    /// What several can do in one sitting, and where it is.
    sitting: Option<(String, String)>,
    /// Whether that is what the page asks for before all else.
    first: bool,
    rows: Vec<Row>,
    chores: Vec<Chore>,
}

#[derive(Template)]
#[template(path = "pages/today.html")]
struct TodayPage {
    frame: Frame,
    heading: String,
    lead: String,
    /// What one tap has just put on record, and where it is taken back.
    noted: Vec<(String, String)>,
    /// What there is to say where nothing is due.
    rest: String,
    cards: Vec<Card>,
}

/// What the cards are made with.
struct Desk<'d> {
    frame: &'d Frame,
    teller: &'d Teller<'d>,
    records: bool,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Query(asked): Query<BTreeMap<String, String>>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(&acting, Scope::Present).await?;
    let view = situation.view();
    let frame = framed(frame, &view.home, &acting).at(Place::Today);
    let round = Round::of(&view, &situation.log, &situation.book, &acting.caretaker)?;
    let teller = teller(&web, &situation, &view);
    let records = acting.may(Act::RecordCare, web.app.now()).is_ok();
    let desk = Desk { frame: &frame, teller: &teller, records };
    let now = view.home.calendar.zone().to_datetime(view.home.now);
    let nobody = round.cages.is_empty() && round.meetings.is_empty();
    let counts = [
        ("date", date(&frame, now).into()),
        ("due", count(round.due())),
        ("stopped", count(round.stopped())),
    ];
    let lead = frame.with(if nobody { "today-nobody" } else { "today-due" }, counts);
    let page = TodayPage {
        heading: part_of_day(&frame, now),
        lead,
        noted: desk.noted(&situation.log, &acting, asked.get("recorded")),
        rest: if nobody { String::new() } else { desk.rest(&round) },
        cards: desk.cards(&round),
        frame,
    };
    Ok(Html(page.render()?))
}

fn count(number: usize) -> FluentValue<'static> {
    FluentValue::from(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What makes sentences for a household.
pub(crate) fn teller<'a>(web: &'a Web, situation: &'a Situation, view: &'a View<'a>) -> Teller<'a> {
    Teller {
        words: web.app.builtin().catalogue.language(&view.home.language),
        book: &situation.book,
        home: &view.home,
        own_words: &situation.own_words,
    }
}

/// The frame in the household's language, with the name of who is signed in.
pub(crate) fn framed(mut frame: Frame, home: &Home, acting: &Acting) -> Frame {
    frame.language = home.language.to_string();
    let caretaker = home.caretaker(&acting.caretaker);
    frame.who = caretaker.and_then(|c| c.name.as_ref()).map(ToString::to_string);
    frame
}

/// One animal in a list: what to do in a line, why in a line. While something blocks, why comes
/// first, for it says until when; then what to do meanwhile.
pub(crate) fn line(frame: &Frame, teller: &Teller<'_>, r: &Recommendation) -> Line {
    let why = today::why(teller, r).unwrap_or_default();
    let (short, first) =
        teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |s| {
            let answer = Answer::from(r);
            let mut steps = answer.advice.iter().filter(|advice| **advice != Advice::AdultBeside);
            let own = steps.next().map(std::slice::from_ref).unwrap_or_default();
            let own = Answer { advice: own, ..answer };
            let first = teller.words.advice_lines(&own, s).into_iter().next();
            (teller.words.short_text(&answer, s), first.unwrap_or_default())
        });
    let (what, why) = match r.verdict {
        Verdict::Go => (short, why),
        Verdict::Wait => (why, first),
        Verdict::Stop | Verdict::Complete => (first, why),
    };
    let (done, most) = r.sessions_today;
    let counts = [
        ("done", FluentValue::from(i64::from(done))),
        ("most", FluentValue::from(i64::from(most))),
    ];
    Line {
        name: name(teller, &r.animal),
        link: frame.home(&format!("/animals/{}", r.animal)),
        verdict: r.verdict.word(),
        what,
        why,
        done: if done == 0 { String::new() } else { frame.with("today-done", counts) },
    }
}

fn name(teller: &Teller<'_>, id: &AnimalId) -> String {
    teller.home.animal(id).map_or_else(|| id.to_string(), |animal| animal.name.to_string())
}

impl Desk<'_> {
    /// Stops first, wherever they are; then cages, then introductions.
    fn cards(&self, round: &Round) -> Vec<Card> {
        let stops = |guidance: &&Guidance| guidance.verdict == Verdict::Stop;
        let urgent = round.meetings.iter().filter(stops).map(|guidance| self.meeting(guidance));
        let cages = round.cages.iter().map(|cage| self.cage(cage));
        let others = round.meetings.iter().filter(|guidance| !stops(guidance));
        let others = others.map(|guidance| self.meeting(guidance));
        let mut cards: Vec<Card> = urgent.chain(cages).chain(others).collect();
        // One main action a page: what is due first. The others are there as well.
        let due = |card: &&mut Card| {
            card.sitting.is_some() || card.rows.iter().any(|row| !row.start.is_empty())
        };
        if let Some(card) = cards.iter_mut().find(due) {
            card.first = card.sitting.is_some();
            let alone = card.rows.iter_mut().find(|row| !row.start.is_empty());
            if let Some(row) = alone.filter(|_| card.sitting.is_none()) {
                row.first = true;
            }
        }
        cards
    }

    /// What whoever looks has just put on record with a tap, as the address tells.
    fn noted(&self, log: &Log, who: &Acting, ids: Option<&String>) -> Vec<(String, String)> {
        let ids = ids.into_iter().flat_map(|ids| ids.split('.')).take(NOTED_MOST);
        let events = ids.filter_map(EventId::parse).filter_map(|id| log.find(id));
        let own = events.filter(|event| event.by == who.caretaker);
        let counts = own.filter(|event| !self.teller.home.is_retracted(event.id));
        let told = counts.map(|event| {
            let back = self.frame.home(&format!("/take-back/{}", event.id.to_text()));
            (capital(&self.teller.happened(&event.what)), back)
        });
        told.collect()
    }

    /// What there is to say where nothing is due.
    fn rest(&self, round: &Round) -> String {
        if round.due() + round.stopped() > 0 {
            return String::new();
        }
        match round.outlook() {
            Outlook::Due(_) => String::new(),
            Outlook::AllDone => self.frame.t("today-rest-done"),
            Outlook::Later(at, r) => {
                let teller = self.teller;
                let (who, to) = (Some(&r.caretaker), r.revision);
                let at = teller.scene(&r.animal, who, &r.protocol, to, |scene| {
                    teller.words.time_text(at, scene)
                });
                let animal = name(teller, &r.animal);
                self.frame.with("today-rest-later", [("at", at.into()), ("animal", animal.into())])
            }
            Outlook::Nothing => self.frame.t("today-rest-nothing"),
        }
    }

    fn names(&self, ids: impl Iterator<Item = AnimalId>) -> String {
        some_names(self.frame, self.teller, &ids.collect::<Vec<_>>())
    }

    fn cage(&self, cage: &Cage) -> Card {
        let place = cage.enclosure.as_ref();
        let name = place.map_or_else(|| self.frame.t("today-cage"), enclosure::shown);
        let (trouble, trouble_is) = match &cage.trouble {
            Some(meeting) => (self.trouble(meeting), meeting.verdict.word()),
            None => (String::new(), ""),
        };
        let sitting = place.filter(|_| self.records && !cage.together.is_empty()).map(|id| {
            let animals = self.names(cage.together.iter().cloned());
            let text = self.frame.with("today-together", [("animals", animals.into())]);
            (text, self.frame.home(&format!("/sitting/{id}")))
        });
        Card {
            name,
            sitting,
            first: false,
            about: self.frame.with("today-animals", [("count", count(cage.animals.len()))]),
            trouble,
            trouble_is,
            rows: cage.animals.iter().map(|item| self.row(item)).collect(),
            chores: if self.records { self.chores(cage) } else { Vec::new() },
        }
    }

    /// Why those who share a cage should not, or what has to be known to tell.
    fn trouble(&self, meeting: &Meeting) -> String {
        if !meeting.missing.is_empty() {
            return self.frame.t("today-trouble-unknown");
        }
        let parts = |rule: &Rule| today::parts_cagemates(*rule);
        let first = meeting.pairs.iter().find(|pair| pair.blocked_by.iter().any(parts));
        let about = first.and_then(|pair| pair.animals.first());
        let reason = meeting.because.iter().find(|reason| parts(&reason.rule));
        let why = about.zip(reason).and_then(|(id, reason)| {
            let animal = self.teller.home.animal(id)?;
            let protocol = self.teller.book.standard(animal.species, animal.registered_on)?;
            Some(self.teller.scene(id, None, &protocol.id, protocol.revision, |scene| {
                self.teller.words.reason_text(reason, scene)
            }))
        });
        self.frame.with("today-trouble", [("why", why.unwrap_or_default().into())])
    }

    fn row(&self, item: &Item) -> Row {
        let (frame, teller, r) = (self.frame, self.teller, &item.recommendation);
        let main = today::main_reason(r);
        let waits = matches!(r.verdict, Verdict::Wait | Verdict::Stop);
        let ill = |why: &&Reason| matches!(why.rule, Rule::HealthAmber | Rule::WeightLoss);
        let held = main.filter(|why| waits || ill(why));
        let read = held.map(|why| places::reason(frame, teller, &r.animal, why));
        let main = main.map(|reason| reason.rule);
        let weighs =
            |rule: Rule| matches!(rule, Rule::HealthAmber | Rule::WeightLoss | Rule::Alone);
        let also = r.because.iter().filter(|why| weighs(why.rule) && Some(why.rule) != main);
        let more = |why: &Reason| match why.rule {
            Rule::Alone => Leaf { link: frame.home("/homes"), title: frame.t("today-homes") },
            _ => places::reason(frame, teller, &r.animal, why),
        };
        let also = teller.scene(&r.animal, Some(&r.caretaker), &r.protocol, r.revision, |scene| {
            let told = |why| teller.words.reason_text(why, scene);
            also.map(|why| (told(why), more(why))).collect()
        });
        let zone = teller.home.calendar.zone();
        let done = item.done.iter().map(|done| {
            let who = teller.caretaker_name(&done.caretaker);
            let at = zone.to_datetime(done.at).strftime("%H:%M").to_string();
            frame.with("today-done-by", [("at", at.into()), ("who", who.into())])
        });
        let starts = self.records && r.verdict == Verdict::Go;
        let start = frame.home(&format!("/animals/{}/session", r.animal));
        Row {
            line: line(frame, teller, r),
            start: if starts { start } else { String::new() },
            first: false,
            beside: today::adult_beside(teller, r).unwrap_or_default(),
            also,
            read,
            done: done.collect(),
        }
    }

    /// The small things of a cage: quarantine's daily look, signs of settling in, a weight, and
    /// days of which nothing is on record.
    fn chores(&self, cage: &Cage) -> Vec<Chore> {
        let frame = self.frame;
        let of = |wanted: fn(&Item) -> bool| -> Vec<AnimalId> {
            let animals = cage.animals.iter().filter(|item| wanted(item));
            animals.map(|item| item.recommendation.animal.clone()).collect()
        };
        let ids = |list: &[AnimalId]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        let sheet = |id: &AnimalId, kind: &str| frame.home(&format!("/animals/{id}/record/{kind}"));
        let mut chores = Vec::new();
        let unseen = of(|item| item.look_over);
        if !unseen.is_empty() {
            let animals = self.names(unseen.iter().cloned());
            chores.push(Chore {
                text: frame.with("today-look-over", [("animals", animals.into())]),
                post: Some((frame.home("/today/looked-over"), ids(&unseen))),
                tap: frame.t("today-look-over-tap"),
                more: Some((frame.home("/quarantine"), frame.t("today-look-over-more"))),
            });
        }
        let asks = [(of(|item| item.settle_check), "settle"), (of(|item| item.weigh), "weight")];
        for (animals, word) in asks {
            for id in animals {
                let given = [("animal", name(self.teller, &id).into())];
                let text = frame.with(&format!("today-{word}"), given);
                let more = Some((sheet(&id, word), frame.t(&format!("today-{word}-tap"))));
                chores.push(Chore { text, post: None, tap: String::new(), more });
            }
        }
        let quiet = of(|item| item.quiet_days.is_some());
        let days = cage.animals.iter().filter_map(|item| item.quiet_days).min();
        if let (Some(first), Some(days)) = (quiet.first(), days) {
            let animals = self.names(quiet.iter().cloned());
            let given = [("animals", animals.into()), ("days", FluentValue::from(days))];
            chores.push(Chore {
                text: frame.with("today-quiet", given),
                post: Some((frame.home("/today/carried-on"), ids(&quiet))),
                tap: frame.t("today-quiet-tap"),
                more: Some((sheet(first, "carried_on"), frame.t("today-quiet-more"))),
            });
        }
        chores
    }

    /// An introduction under way, as a card of its own.
    fn meeting(&self, guidance: &Guidance) -> Card {
        let told = self.teller.guidance(guidance);
        let names = self.names(guidance.newcomers.iter().chain(&guidance.residents).cloned());
        let (first, why) = (text(&told, "/do/0"), text(&told, "/because/0/text"));
        let (what, why) =
            if guidance.verdict == Verdict::Wait { (why, first) } else { (first, why) };
        let line = Line {
            name: names,
            link: self.frame.home(&format!("/introductions/{}", guidance.introduction)),
            verdict: guidance.verdict.word(),
            what,
            why,
            done: String::new(),
        };
        let row = Row {
            line,
            start: String::new(),
            first: false,
            beside: String::new(),
            also: Vec::new(),
            read: None,
            done: Vec::new(),
        };
        Card {
            name: self.frame.t("today-introduction"),
            about: text(&told, "/title"),
            trouble: String::new(),
            trouble_is: "",
            sitting: None,
            first: false,
            rows: vec![row],
            chores: Vec::new(),
        }
    }
}
