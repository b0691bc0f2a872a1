//! The household: who belongs to it and as what, and the way to all that is set up rather than done.

pub(crate) mod calendar;
pub(crate) mod data;
pub(crate) mod deeds;
pub(crate) mod invite;
pub(crate) mod keys;
pub(crate) mod people;
pub(crate) mod settings;

use super::today::framed;
use crate::web::Web;
use crate::web::clock_words::moment;
use crate::web::error::PageError;
use crate::web::frame::{Frame, Place};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Html;
use mischief_app::command::{Acting, Member};
use mischief_app::role::{Act, Role, may};
use mischief_app::situation::{Scope, Situation};
use mischief_core::event::AgeBand;
use mischief_core::fold::Home;
use mischief_core::fold::home::Caretaker;
use mischief_core::ids::CaretakerId;

/// Somebody who belongs to the household.
pub(crate) struct Person {
    pub(crate) id: CaretakerId,
    pub(crate) name: String,
    pub(crate) link: String,
    pub(crate) role: &'static str,
    /// "Sitter until 29 November, 04:00".
    pub(crate) what: String,
    pub(crate) age: AgeBand,
    pub(crate) at_risk: bool,
    pub(crate) is_you: bool,
    pub(crate) signs_in: bool,
}

/// A way on.
struct Way {
    link: String,
    name: String,
    what: String,
}

#[derive(Template)]
#[template(path = "pages/household.html")]
struct HouseholdPage {
    frame: Frame,
    name: String,
    lead: String,
    people: Vec<Person>,
    /// Whether the visitor may invite others.
    invites: bool,
    ways: Vec<Way>,
}

/// The page.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let situation = web.app.situation(&acting, Scope::Household).await?;
    let home = situation.view().home;
    let frame = framed(frame, &home, &acting).at(Place::Household);
    let members = web.app.members(&acting).await?;
    let people = people_of(&frame, &home, &acting, members);
    let name = web.app.household_name(acting.household).await?;
    let lead = frame.t(&format!("role-{}-you", acting.role.word()));
    let manages = may(acting.role, Act::ManageHousehold, web.app.now());
    let way = |path: &str, key: &str| Way {
        link: frame.home(path),
        name: frame.t(key),
        what: frame.t(&format!("{key}-what")),
    };
    let mut ways = Vec::new();
    if manages {
        ways.push(way("/household/settings", "settings"));
    }
    ways.push(way("/household/calendar", "calendar"));
    if manages {
        ways.push(way("/household/keys", "keys"));
    }
    if may(acting.role, Act::MoveData, web.app.now()) {
        ways.push(way("/household/data", "data"));
    }
    if manages {
        ways.push(way("/household/deeds", "deeds"));
    }
    let you = format!("/you?at={}", acting.household);
    ways.push(Way { link: frame.link(&you), name: frame.t("you"), what: frame.t("you-what") });
    let page = HouseholdPage { name, lead, people, invites: manages, ways, frame };
    Ok(Html(page.render()?))
}

/// A page of the household, in its language: what it is made of, read once.
pub(crate) async fn room(
    web: &Web,
    acting: &Acting,
    frame: Frame,
) -> Result<(Frame, Situation), PageError> {
    let situation = web.app.situation(acting, Scope::Household).await?;
    let frame = framed(frame, &situation.view().home, acting).at(Place::Household);
    Ok((frame, situation))
}

/// Everybody who belongs to the household now: whoever looks first, then by name.
pub(crate) fn people_of(
    frame: &Frame,
    home: &Home,
    acting: &Acting,
    members: Vec<Member>,
) -> Vec<Person> {
    let mut people: Vec<Person> =
        members.into_iter().map(|member| person(frame, home, acting, member)).collect();
    people.sort_by(|a, b| (!a.is_you, &a.name, &a.id).cmp(&(!b.is_you, &b.name, &b.id)));
    people
}

fn person(frame: &Frame, home: &Home, acting: &Acting, member: Member) -> Person {
    let known = home.caretaker(&member.caretaker);
    Person {
        name: name_of(home, &member.caretaker),
        link: frame.home(&format!("/household/people/{}", member.caretaker)),
        role: member.role.word(),
        what: role_in_words(frame, home, member.role),
        age: known.map_or(AgeBand::From12To17, Caretaker::age_band),
        at_risk: known.is_some_and(|known| known.at_risk),
        is_you: member.caretaker == acting.caretaker,
        signs_in: member.signs_in,
        id: member.caretaker,
    }
}

/// The name of a caretaker, or the id of one without.
pub(crate) fn name_of(home: &Home, id: &CaretakerId) -> String {
    let name = home.caretaker(id).and_then(|known| known.name.as_ref());
    name.map_or_else(|| id.to_string(), ToString::to_string)
}

/// "Carer", "Sitter until 29 November, 04:00", "Sitter until 1 November, 04:00: it is over".
pub(crate) fn role_in_words(frame: &Frame, home: &Home, role: Role) -> String {
    let Role::Sitter { until } = role else { return frame.word("role", role.word()) };
    let key = if until <= home.now { "role-sitter-over" } else { "role-sitter-until" };
    let until = moment(frame, &home.calendar, home.now, until);
    frame.with(key, [("until", until.into())])
}

/// The role that a form names; a sitter's last day counts to its end.
pub(crate) fn role_from(
    frame: &Frame,
    home: &Home,
    word: &str,
    last_day: &str,
) -> Result<Role, String> {
    let until = match word {
        "sitter" => {
            let day = last_day.parse().map_err(|_| frame.t("role-until-missing"))?;
            let until = home.calendar.start_after(day, 1);
            let until = until.map_err(|_| frame.t("role-until-missing"))?;
            if until <= home.now {
                return Err(frame.t("role-until-over"));
            }
            Some(until)
        }
        _ => None,
    };
    Role::from_word(word, until).ok_or_else(|| frame.t("role-missing"))
}

/// The last whole day of a sitter, as a form writes it.
pub(crate) fn last_day(home: &Home, role: Role) -> String {
    let Role::Sitter { until } = role else { return String::new() };
    let before = until.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(until);
    home.calendar.day(before).to_string()
}
