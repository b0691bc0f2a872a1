//! Keys for programs: made with a name, a reach and an end, told once, revoked at any time.

use super::{name_of, room};
use crate::web::Web;
use crate::web::clock_words::moment;
use crate::web::error::{PageError, refused};
use crate::web::frame::Frame;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use mischief_app::command::{Acting, TOKEN_DAYS_DEFAULT, TokenFacts, TokenWish};
use mischief_app::error::AppError;
use mischief_app::role::Scope;
use mischief_core::fold::Home;
use mischief_core::ids::CaretakerId;
use std::collections::BTreeMap;

/// How many days a key may be good for, as choices.
const DAYS: [u16; 4] = [30, 90, 365, 730];

struct Key {
    name: String,
    scope: &'static str,
    what: String,
    /// Where it is revoked; nothing where it opens nothing any more.
    revoke: String,
}

/// A key that was just made.
struct Made {
    name: String,
    secret: String,
    until: String,
    try_it: String,
}

#[derive(Template)]
#[template(path = "pages/household/keys.html")]
struct KeysPage {
    frame: Frame,
    keys: Vec<Key>,
    over: Vec<Key>,
    made: Option<Made>,
    /// How long a new one may be good: days, and in words.
    days: Vec<(u16, String)>,
    given: String,
    problem: Option<String>,
}

/// The keys there are.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
) -> Result<Html<String>, PageError> {
    let (frame, situation) = room(&web, &acting, frame).await?;
    let page = page(&web, &acting, frame, &situation.view().home).await?;
    Ok(Html(page.render()?))
}

async fn page(web: &Web, acting: &Acting, frame: Frame, home: &Home) -> Result<KeysPage, AppError> {
    let (mut keys, mut over) = (Vec::new(), Vec::new());
    for facts in web.app.tokens(acting).await? {
        let good = facts.revoked_at.is_none() && facts.expires_at > home.now;
        let list = if good { &mut keys } else { &mut over };
        list.push(key(&frame, home, facts));
    }
    over.reverse();
    let in_words = |days: u16| frame.with("keys-days-count", [("days", i64::from(days).into())]);
    let days = DAYS.iter().map(|days| (*days, in_words(*days))).collect();
    Ok(KeysPage { frame, keys, over, made: None, days, given: String::new(), problem: None })
}

fn key(frame: &Frame, home: &Home, facts: TokenFacts) -> Key {
    let at = |time| moment(frame, &home.calendar, home.now, time);
    let whose = CaretakerId::parse(&facts.caretaker);
    let whose = whose.map_or(facts.caretaker, |id| name_of(home, &id));
    let used = match facts.last_used_at {
        Some(used) => frame.with("keys-used", [("at", at(used).into())]),
        None => frame.t("keys-unused"),
    };
    let (end, revoke) = match facts.revoked_at {
        Some(revoked) => (frame.with("keys-revoked", [("at", at(revoked).into())]), String::new()),
        None if facts.expires_at <= home.now => {
            (frame.with("keys-over", [("at", at(facts.expires_at).into())]), String::new())
        }
        None => {
            let until = frame.with("keys-until", [("at", at(facts.expires_at).into())]);
            (until, frame.home(&format!("/household/keys/{}/revoke", facts.id)))
        }
    };
    let what = [("who", whose.into()), ("end", end.into()), ("used", used.into())];
    Key {
        name: facts.name,
        scope: facts.scope.map_or("read", Scope::word),
        what: frame.with("keys-line", what),
        revoke,
    }
}

/// Makes a key and shows it, this once.
pub(crate) async fn make(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Form(given): Form<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let (frame, situation) = room(&web, &acting, frame).await?;
    let home = situation.view().home;
    let field = |name: &str| given.get(name).map_or("", |value| value.trim());
    let made = match Scope::from_word(field("scope")) {
        None => Err(frame.t("keys-scope-missing")),
        Some(scope) => {
            let days = field("days").parse().unwrap_or(TOKEN_DAYS_DEFAULT);
            let wish = TokenWish { name: field("name").to_owned(), scope, days };
            web.app.new_token(&acting, wish).await.map_err(|error| refused(&frame, &error))
        }
    };
    let page = page(&web, &acting, frame, &home).await?;
    let (status, page) = match made {
        Ok(token) => {
            let until = moment(&page.frame, &home.calendar, home.now, token.expires_at);
            let at = page.frame.whole(&format!("/api/v1/households/{}/today", acting.household));
            let secret = token.secret.reveal().to_owned();
            let made = Made {
                name: field("name").to_owned(),
                until: page.frame.with("keys-until", [("at", until.into())]),
                try_it: format!("curl -H 'Authorization: Bearer {secret}' {at}"),
                secret,
            };
            let frame = page.frame.nowhere();
            (StatusCode::OK, KeysPage { made: Some(made), frame, ..page })
        }
        Err(problem) => {
            let given = field("name").to_owned();
            let problem = Some(problem);
            (StatusCode::UNPROCESSABLE_ENTITY, KeysPage { problem, given, ..page })
        }
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// Revokes a key.
pub(crate) async fn revoke(
    State(web): State<Web>,
    Extension(acting): Extension<Acting>,
    Extension(frame): Extension<Frame>,
    Path((_, key)): Path<(String, String)>,
) -> Result<Redirect, PageError> {
    let known = web.app.tokens(&acting).await?;
    if known.iter().any(|token| token.id == key && token.revoked_at.is_none()) {
        web.app.revoke_token(&acting, &key).await?;
    }
    Ok(Redirect::to(&frame.home("/household/keys")))
}
