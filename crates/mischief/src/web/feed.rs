//! The calendar's feed: what is due for one caretaker, and when waits end, as RFC 5545 has it. Its
//! address is a secret; what is in it has the same name each time, so that calendars move it.

use super::Web;
use super::error::PageError;
use super::frame::Frame;
use super::pages::today::{framed, teller};
use super::told::{text, texts};
use crate::answer::Teller;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use icalendar::{Calendar, Component as _, Event, Parameter, Property};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use mischief_app::command::Acting;
use mischief_app::error::AppError;
use mischief_app::secret::Secret;
use mischief_app::situation::Scope;
use mischief_core::calendar::add_days;
use mischief_core::event::SettleSign;
use mischief_core::explain::{Advice, Arg, Guidance, Recommendation, Today, Verdict};
use mischief_core::ids::AnimalId;
use mischief_core::recommend::View;
use mischief_core::rulebook::Rule;
use serde::Deserialize;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// From which grade on a bitten person watches for fever (H8).
const WATCHED_GRADE: u8 = 3;
/// How long an entry of a moment is drawn.
const LENGTH: SignedDuration = SignedDuration::from_mins(15);

#[derive(Deserialize)]
pub(crate) struct Address {
    #[serde(default)]
    key: String,
}

/// When something is.
#[derive(Debug, Clone, Copy)]
enum When {
    /// At some time of a day.
    Day(Date),
    /// At a moment.
    Moment(Timestamp),
}

/// Something to be written into a calendar.
struct Entry {
    /// Unique within the household, and the same each time.
    name: String,
    when: When,
    summary: String,
    lines: Vec<String>,
    /// Where to read on.
    link: String,
}

/// Serves it to whoever knows the address.
pub(crate) async fn serve(
    State(web): State<Web>,
    Extension(frame): Extension<Frame>,
    headers: HeaderMap,
    Query(address): Query<Address>,
) -> Result<Response, PageError> {
    let secret = Secret::given(address.key);
    let acting = match web.app.act_by_feed_from(&secret, &frame.client.to_string()).await {
        Err(AppError::BadToken) => return Err(PageError::NOT_FOUND),
        other => other?,
    };
    let calendar = calendar(&web, frame, &acting).await?;
    let mut hasher = DefaultHasher::new();
    calendar.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let known = known.is_some_and(|known| {
        known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag || one.trim() == "*")
    });
    let kept = [(ETAG, tag), (CACHE_CONTROL, "private, no-cache".to_owned())];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, kept).into_response());
    }
    Ok((kept, [(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar).into_response())
}

async fn calendar(web: &Web, mut frame: Frame, acting: &Acting) -> Result<String, PageError> {
    let situation = web.app.situation(acting, Scope::Present).await?;
    let view = situation.view();
    frame.household = Some(acting.household);
    let frame = framed(frame, &view.home, acting);
    let teller = teller(web, &situation, &view);
    let agenda = Agenda { frame: &frame, view: &view, teller: &teller };
    let name = web.app.household_name(acting.household).await?;
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//mischief//feed//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name(&plain(&frame.with_one("calendar-name", "household", &name)));
    let mut refresh = Property::new("REFRESH-INTERVAL", "PT1H");
    let refresh = refresh.add_parameter("VALUE", "DURATION").done();
    calendar.append_property(refresh);
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT1H"));
    // As of the household's day: what is the same is written the same, all day.
    let home = &view.home;
    let stamp = home.calendar.start(home.today).unwrap_or(home.now);
    for entry in agenda.entries(acting)? {
        let uid = format!("{}.{}@mischief", entry.name, acting.household);
        calendar.push(event(&entry, &uid, stamp));
    }
    Ok(calendar.to_string())
}

/// A text without what no calendar shows.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect()
}

fn utc(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn event(entry: &Entry, uid: &str, stamp: Timestamp) -> Event {
    let mut event = Event::new();
    event.uid(uid).summary(&plain(&entry.summary));
    event.add_property("DTSTAMP", utc(stamp));
    // It takes nobody's time from other things.
    event.add_property("TRANSP", "TRANSPARENT");
    match entry.when {
        When::Day(day) => {
            let of_day = |key: &str, day: Date| {
                let mut property = Property::new(key, day.strftime("%Y%m%d").to_string());
                property.append_parameter(Parameter::new("VALUE", "DATE")).done()
            };
            event.append_property(of_day("DTSTART", day));
            event.append_property(of_day("DTEND", add_days(day, 1).unwrap_or(day)));
        }
        When::Moment(at) => {
            event.add_property("DTSTART", utc(at));
            event.add_property("DTEND", utc(at.checked_add(LENGTH).unwrap_or(at)));
        }
    }
    if !entry.lines.is_empty() {
        event.description(&plain(&entry.lines.join("\n")));
    }
    event.url(&entry.link);
    event.done()
}

/// What makes entries.
struct Agenda<'a> {
    frame: &'a Frame,
    view: &'a View<'a>,
    teller: &'a Teller<'a>,
}

impl Agenda<'_> {
    fn entries(&self, acting: &Acting) -> Result<Vec<Entry>, PageError> {
        let mut entries = Vec::new();
        // Who left is told nothing, and was not let in; who is not known yet has nothing due.
        let Ok(list) = self.view.today(&acting.caretaker) else { return Ok(entries) };
        for item in &list {
            match item {
                Today::Animal(recommendation) => {
                    entries.extend(self.session(recommendation));
                    entries.extend(self.settling(recommendation));
                    entries.extend(self.of_animal(&recommendation.animal)?);
                }
                Today::Introduction(guidance) => entries.extend(self.introduction(guidance)),
            }
        }
        Ok(entries)
    }

    fn link(&self, path: &str) -> String {
        format!("{}{}", self.frame.origin, self.frame.home(path))
    }

    fn name(&self, id: &AnimalId) -> String {
        let animal = self.teller.home.animal(id);
        animal.map_or_else(|| id.to_string(), |animal| animal.name.to_string())
    }

    /// The next session with an animal: today, or once what blocks it has ended.
    fn session(&self, r: &Recommendation) -> Option<Entry> {
        let told = self.teller.recommendation(r);
        let animal = self.name(&r.animal);
        let (when, summary) = match (r.verdict, r.not_before) {
            (Verdict::Go, _) => {
                let what = text(&told, "/short");
                let args = [("animal", animal.into()), ("what", what.into())];
                (When::Day(self.view.home.today), self.frame.with("calendar-session", args))
            }
            (Verdict::Wait | Verdict::Stop, Some(at)) => {
                (When::Moment(at), self.frame.with_one("calendar-ready", "animal", &animal))
            }
            _ => return None,
        };
        Some(Entry {
            name: format!("session.{}.{}", r.animal, r.caretaker),
            when,
            summary,
            lines: match r.verdict {
                Verdict::Go => texts(&told, "/do"),
                _ => vec![text(&told, "/because/0/text")],
            },
            link: self.link(&format!("/animals/{}", r.animal)),
        })
    }

    /// When an animal has settled in at the latest.
    fn settling(&self, r: &Recommendation) -> Option<Entry> {
        let reason = r.because.iter().find(|reason| reason.rule == Rule::SettlingIn)?;
        let until = reason.args.iter().find_map(|(name, arg)| match arg {
            Arg::Instant(at) if *name == "until" => Some(*at),
            _ => None,
        })?;
        let told = self.teller.recommendation(r);
        let words = self.teller.words;
        let signs = SettleSign::ALL.iter().map(|sign| format!("settle-{}", sign.word()));
        let signs = signs.map(|key| words.say(&key, None, &Default::default()));
        Some(Entry {
            name: format!("settling.{}", r.animal),
            when: When::Moment(until),
            summary: self.frame.with_one("calendar-settling", "animal", &self.name(&r.animal)),
            lines: std::iter::once(text(&told, "/because/0/text")).chain(signs).collect(),
            link: self.link(&format!("/animals/{}", r.animal)),
        })
    }

    /// The end of its quarantine, and of the watch after its bites.
    fn of_animal(&self, id: &AnimalId) -> Result<Vec<Entry>, PageError> {
        let known = self.view.animal(id)?;
        let state = self.view.state(&known);
        let (name, link) = (self.name(id), self.link(&format!("/animals/{id}")));
        let mut entries = Vec::new();
        if let Some(until) = state.quarantine.and_then(|quarantine| quarantine.until) {
            entries.push(Entry {
                name: format!("quarantine.{id}"),
                when: When::Moment(until),
                summary: self.frame.with_one("calendar-quarantine", "animal", &name),
                lines: Vec::new(),
                link: link.clone(),
            });
        }
        let watched = self.teller.book.parameters.bite_watch_days;
        let protocol = state.record.protocol;
        let about = self.teller.scene(id, None, &protocol.id, protocol.revision, |scene| {
            let words = self.teller.words;
            words.say("bite-watch", Some("text"), &words.scene_args(scene))
        });
        for bite in state.record.bites.iter().filter(|bite| bite.grade >= WATCHED_GRADE) {
            let until = bite.at.checked_add(SignedDuration::from_hours(24 * watched));
            let Some(until) = until.ok().filter(|until| *until > self.view.home.now) else {
                continue;
            };
            entries.push(Entry {
                name: format!("bite-watch.{}", bite.event),
                when: When::Moment(until),
                summary: self.frame.with_one("calendar-bite-watch", "animal", &name),
                lines: vec![about.clone()],
                link: link.clone(),
            });
        }
        Ok(entries)
    }

    /// The next meeting of an introduction, and looking over bodies.
    fn introduction(&self, guidance: &Guidance) -> Vec<Entry> {
        let told = self.teller.guidance(guidance);
        let members = guidance.newcomers.iter().chain(&guidance.residents);
        let animals = members.map(|id| self.name(id)).collect::<Vec<_>>().join(", ");
        let link = self.link("/");
        let mut entries = Vec::new();
        let next = match (guidance.verdict, guidance.not_before) {
            (Verdict::Go, _) => {
                let what = text(&told, "/title");
                let args = [("animals", animals.as_str().into()), ("what", what.into())];
                let summary = self.frame.with("calendar-introduction", args);
                Some((When::Day(self.view.home.today), summary))
            }
            (Verdict::Wait | Verdict::Stop, Some(at)) => {
                let ready = "calendar-introduction-ready";
                Some((When::Moment(at), self.frame.with_one(ready, "animals", &animals)))
            }
            _ => None,
        };
        if let Some((when, summary)) = next {
            entries.push(Entry {
                name: format!("introduction.{}", guidance.introduction),
                when,
                summary,
                lines: texts(&told, "/do"),
                link: link.clone(),
            });
        }
        if guidance.advice.contains(&Advice::BodyCheck) {
            entries.push(Entry {
                name: format!("bodies.{}", guidance.introduction),
                when: When::Day(self.view.home.today),
                summary: self.frame.with_one("calendar-bodies", "animals", &animals),
                lines: Vec::new(),
                link,
            });
        }
        entries
    }
}
