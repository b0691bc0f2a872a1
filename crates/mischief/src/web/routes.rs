//! Every address, and who may call it. A route without a place in this table does not exist.

use super::Web;
use super::error::PageError;
use super::gate::{finish, gate};
use super::reach::arrive;
use super::{api, assets, feed, metrics, pages, tls, worker};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};
use mischief_app::role::Act;
use std::any::Any;
use std::convert::Infallible;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// What stands in the place of a part of an address: the chapters of the handbook, and the kinds of
/// records and of plans that have a sheet.
pub const PARTS: &[(&str, &[&str])] = &[
    ("/handbook/{page}", pages::handbook::CHAPTERS),
    ("/record/{kind}", pages::record::CARE),
    ("/plan/{kind}", pages::record::PLAN),
];

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Anybody,
    /// Everybody where the handbook is public, else whoever is signed in.
    Reader,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever belongs to the household of the address and may do this there.
    Member(Act),
}

/// How much a route is sent, and how long it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// A form.
    Page,
    /// Many events at once.
    Batch,
    /// A photo, over a slow line.
    Photo,
    /// A file, or work on all of a record.
    File,
}

impl Weight {
    /// The most that may be sent, in bytes.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self {
            Self::Page => 256 * 1024,
            Self::Batch => 4 * 1024 * 1024,
            // The file and what stands around it.
            Self::Photo => mischief_app::picture::BYTES_MOST + 64 * 1024,
            Self::File => 256 * 1024 * 1024,
        }
    }

    /// How long an answer may take to begin.
    const fn patience(self) -> Duration {
        match self {
            Self::Page | Self::Batch => Duration::from_secs(20),
            Self::Photo => Duration::from_mins(2),
            Self::File => Duration::from_mins(10),
        }
    }
}

/// A line of the table.
pub struct Route {
    /// The path, below the base.
    pub path: &'static str,
    /// The method.
    pub method: &'static str,
    /// Who may call it.
    pub access: Access,
    /// How much it is sent, and how long it takes.
    pub weight: Weight,
    handler: MethodRouter<Web>,
}

fn route(
    access: Access,
    method: &'static str,
    path: &'static str,
    handler: MethodRouter<Web>,
) -> Route {
    Route { path, method, access, weight: Weight::Page, handler }
}

impl Route {
    /// The same, of another weight.
    fn of(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }
}

/// The table.
#[must_use]
pub fn table() -> Vec<Route> {
    let subjects = [
        door(),
        handbook(),
        you(),
        today(),
        animals(),
        newcomers(),
        passports(),
        household(),
        keys(),
        data(),
        programs(),
        described(),
    ];
    subjects.into_iter().flatten().collect()
}

/// What every visitor may see, coming in, and going out.
fn door() -> Vec<Route> {
    use Access::{Anybody, SignedIn};
    vec![
        route(Anybody, "GET", "/assets/{hash}/{name}", get(assets::serve)),
        route(Anybody, "GET", "/certificate.crt", get(tls::authority)),
        route(Anybody, "GET", "/manifest.webmanifest", get(worker::manifest)),
        route(Anybody, "GET", "/offline", get(worker::offline)),
        route(Anybody, "GET", "/worker.js", get(worker::script)),
        route(Anybody, "GET", "/metrics", get(metrics::show)),
        route(Anybody, "GET", "/healthz", get(|| async { "ok" })),
        route(Anybody, "GET", "/readyz", get(ready)),
        route(Anybody, "GET", "/start", get(pages::start::show)),
        route(Anybody, "POST", "/start", post(pages::start::begin)),
        route(Anybody, "GET", "/sign-in", get(pages::sign_in::show)),
        route(Anybody, "POST", "/sign-in", post(pages::sign_in::sign_in)),
        route(Anybody, "POST", "/look", post(pages::look::choose)),
        route(SignedIn, "POST", "/sign-out", post(pages::sign_in::sign_out)),
        route(SignedIn, "GET", "/", get(pages::home::show)),
    ]
}

/// What is known, to be read.
fn handbook() -> Vec<Route> {
    use Access::{Anybody, Reader};
    use pages::handbook;
    vec![
        route(Reader, "GET", "/handbook", get(handbook::contents)),
        route(Reader, "GET", "/handbook/{page}", get(handbook::show)),
        route(Access::Member(Act::Look), "GET", "/h/{household}/handbook", get(handbook::own)),
        route(Anybody, "GET", "/robots.txt", get(handbook::robots_txt)),
        route(Anybody, "GET", "/sitemap.xml", get(handbook::sitemap)),
    ]
}

/// Whoever is signed in, in whatever households, and coming into one.
fn you() -> Vec<Route> {
    use Access::{Anybody, SignedIn};
    use pages::{begin, join, you};
    vec![
        route(Anybody, "GET", "/join", get(join::show)),
        route(Anybody, "POST", "/join", post(join::accept)),
        route(SignedIn, "GET", "/you", get(you::show)),
        route(SignedIn, "POST", "/you/password", post(you::change_password)),
        route(SignedIn, "POST", "/you/devices/end", post(you::end_others)),
        route(SignedIn, "POST", "/you/devices/{device}/end", post(you::end_device)),
        route(SignedIn, "GET", "/begin", get(begin::show)),
        route(SignedIn, "POST", "/begin", post(begin::begin)),
    ]
}

/// What to do now, and doing it.
fn today() -> Vec<Route> {
    use pages::today::quick;
    use pages::{log, session, sitting};
    let look = Access::Member(Act::Look);
    let care = Access::Member(Act::RecordCare);
    vec![
        route(look, "GET", "/h/{household}/", get(pages::today::show)),
        route(care, "POST", "/h/{household}/today/looked-over", post(quick::looked_over)),
        route(care, "POST", "/h/{household}/today/carried-on", post(quick::carried_on)),
        route(care, "GET", "/h/{household}/animals/{animal}/session", get(session::show)),
        route(care, "GET", "/h/{household}/sitting/{enclosure}", get(sitting::show)),
        route(care, "GET", "/h/{household}/animals/{animal}/log", get(log::show)),
        route(care, "POST", "/h/{household}/animals/{animal}/log", post(log::add)),
    ]
}

/// The animals, and what is recorded of them.
fn animals() -> Vec<Route> {
    use pages::{animal, animals, record};
    let look = Access::Member(Act::Look);
    let manage = Access::Member(Act::ManageAnimals);
    let take_back = Access::Member(Act::TakeBackOwn);
    vec![
        route(look, "GET", "/h/{household}/animals", get(animals::show)),
        route(manage, "POST", "/h/{household}/animals", post(animals::add)),
        route(look, "GET", "/h/{household}/animals/{animal}", get(animal::show)),
        route(take_back, "POST", "/h/{household}/take-back/{event}", post(record::take_back)),
    ]
    .into_iter()
    .chain(of_one_animal())
    .chain(photos())
    .collect()
}

/// One animal: why, quick records, what is planned for it.
fn of_one_animal() -> Vec<Route> {
    use pages::{record, recorded, why};
    let look = Access::Member(Act::Look);
    let manage = Access::Member(Act::ManageAnimals);
    let care = Access::Member(Act::RecordCare);
    vec![
        route(look, "GET", "/h/{household}/animals/{animal}/why", get(why::show)),
        route(care, "GET", "/h/{household}/animals/{animal}/record", get(record::list)),
        route(care, "GET", "/h/{household}/animals/{animal}/record/{kind}", get(record::show)),
        route(care, "POST", "/h/{household}/animals/{animal}/record/{kind}", post(record::add)),
        route(manage, "GET", "/h/{household}/animals/{animal}/plan/{kind}", get(record::show_plan)),
        route(
            manage,
            "POST",
            "/h/{household}/animals/{animal}/plan/{kind}",
            post(record::add_plan),
        ),
        route(look, "GET", "/h/{household}/animals/{animal}/recorded/{event}", get(recorded::show)),
    ]
}

/// Photos of animals.
fn photos() -> Vec<Route> {
    use pages::photo;
    let look = Access::Member(Act::Look);
    let care = Access::Member(Act::RecordCare);
    let take_back = Access::Member(Act::TakeBackOwn);
    let of = "/h/{household}/animals/{animal}/photos";
    vec![
        route(look, "GET", of, get(photo::list)),
        route(care, "POST", of, post(photo::add)).of(Weight::Photo),
        route(look, "GET", "/h/{household}/photos/{photo}/{size}", get(photo::serve)),
        route(care, "POST", "/h/{household}/photos/{photo}/choose", post(photo::choose)),
        route(take_back, "POST", "/h/{household}/photos/{photo}/remove", post(photo::remove)),
    ]
}

/// Who lives where, and how strangers come to live together.
fn newcomers() -> Vec<Route> {
    use pages::{homes, introduction, introductions, may_meet, meeting, quarantine};
    let look = Access::Member(Act::Look);
    let manage = Access::Member(Act::ManageAnimals);
    let care = Access::Member(Act::RecordCare);
    vec![
        route(look, "GET", "/h/{household}/homes", get(homes::show)),
        route(manage, "POST", "/h/{household}/homes", post(homes::change)),
        route(look, "GET", "/h/{household}/may-meet", get(may_meet::show)),
        route(look, "GET", "/h/{household}/quarantine", get(quarantine::show)),
        route(care, "POST", "/h/{household}/quarantine", post(quarantine::look)),
        route(look, "GET", "/h/{household}/introductions", get(introductions::show)),
        route(manage, "POST", "/h/{household}/introductions", post(introductions::begin)),
        route(look, "GET", "/h/{household}/introductions/{introduction}", get(introduction::show)),
        route(
            care,
            "GET",
            "/h/{household}/introductions/{introduction}/session",
            get(meeting::show),
        ),
        route(
            care,
            "POST",
            "/h/{household}/introductions/{introduction}/log",
            post(introduction::log),
        ),
        route(
            care,
            "POST",
            "/h/{household}/introductions/{introduction}/body-check",
            post(introduction::body_check),
        ),
        route(
            manage,
            "POST",
            "/h/{household}/introductions/{introduction}/change",
            post(introduction::change),
        ),
        route(
            manage,
            "POST",
            "/h/{household}/introductions/{introduction}/end",
            post(introduction::end),
        ),
    ]
}

/// The household: its people, its settings, what was done with it.
fn household() -> Vec<Route> {
    use pages::household::{self, deeds, people, settings};
    let look = Access::Member(Act::Look);
    let manage = Access::Member(Act::ManageHousehold);
    let person = "/h/{household}/household/people/{caretaker}";
    vec![
        route(look, "GET", "/h/{household}/household", get(household::show)),
        route(look, "POST", "/h/{household}/household/leave", post(people::leave)),
        route(manage, "POST", "/h/{household}/household/people", post(people::add)),
        route(look, "GET", person, get(people::show)),
        route(manage, "POST", person, post(people::change)),
        route(manage, "POST", "/h/{household}/household/people/{caretaker}/end", post(people::end)),
        route(manage, "GET", "/h/{household}/household/settings", get(settings::show)),
        route(manage, "POST", "/h/{household}/household/settings", post(settings::change)),
        route(manage, "GET", "/h/{household}/household/deeds", get(deeds::show)),
    ]
}

/// What opens the household to somebody or something else.
fn keys() -> Vec<Route> {
    use pages::household::{calendar, invite, keys};
    let look = Access::Member(Act::Look);
    let manage = Access::Member(Act::ManageHousehold);
    let take_back = "/h/{household}/household/invitations/{invitation}/take-back";
    vec![
        route(manage, "GET", "/h/{household}/household/invite", get(invite::show)),
        route(manage, "POST", "/h/{household}/household/invite", post(invite::make)),
        route(manage, "POST", take_back, post(invite::take_back)),
        route(Access::Anybody, "GET", "/calendar.ics", get(feed::serve)),
        route(look, "GET", "/h/{household}/household/calendar", get(calendar::show)),
        route(look, "POST", "/h/{household}/household/calendar", post(calendar::make)),
        route(look, "POST", "/h/{household}/household/calendar/revoke", post(calendar::revoke)),
        route(manage, "GET", "/h/{household}/household/keys", get(keys::show)),
        route(manage, "POST", "/h/{household}/household/keys", post(keys::make)),
        route(manage, "POST", "/h/{household}/household/keys/{key}/revoke", post(keys::revoke)),
    ]
}

/// The record itself, out and in.
fn data() -> Vec<Route> {
    use pages::household::data;
    let moves = Access::Member(Act::MoveData);
    let file = |path: &'static str, handler: MethodRouter<Web>| {
        route(moves, "POST", path, handler).of(Weight::File)
    };
    vec![
        route(moves, "GET", "/h/{household}/household/data", get(data::show)),
        file("/h/{household}/household/export/log", post(data::export_log)),
        file("/h/{household}/household/export/tables", post(data::export_tables)),
        file("/h/{household}/household/export/animal", post(data::export_animal)),
        file("/h/{household}/household/import", post(data::check)),
        file("/h/{household}/household/import/{upload}", post(data::take_in)),
        file("/h/{household}/household/backup", post(data::back_up)),
    ]
}

/// An animal moves to another home, or comes from one, with its record.
fn passports() -> Vec<Route> {
    use pages::passport;
    let look = Access::Member(Act::Look);
    let moves = Access::Member(Act::MoveData);
    let page = "/h/{household}/animals/{animal}/passport";
    let fetch = "/h/{household}/animals/{animal}/passport/file/{upload}";
    vec![
        route(look, "GET", page, get(passport::show)),
        route(look, "GET", "/h/{household}/animals/{animal}/passport/print", get(passport::print)),
        route(moves, "POST", page, post(passport::make)).of(Weight::File),
        route(moves, "POST", fetch, post(passport::fetch)),
        route(moves, "GET", "/h/{household}/take-in", get(passport::ask)),
        route(moves, "POST", "/h/{household}/take-in", post(passport::look)).of(Weight::File),
        route(moves, "POST", "/h/{household}/take-in/{upload}", post(passport::take_in)),
    ]
}

/// What programs call, the pages' own scripts among them.
fn programs() -> Vec<Route> {
    use api::{animals, events, household, introductions, passports};
    let look = Access::Member(Act::Look);
    let care = Access::Member(Act::RecordCare);
    let of = |path: &'static str, handler: MethodRouter<Web>| route(look, "GET", path, handler);
    vec![
        route(Access::SignedIn, "GET", "/api/v1/households", get(household::list)),
        of("/api/v1/households/{household}", get(household::show)),
        of("/api/v1/households/{household}/caretakers", get(household::caretakers)),
        of("/api/v1/households/{household}/today", get(household::today)),
        of("/api/v1/households/{household}/animals", get(animals::list)),
        of("/api/v1/households/{household}/animals/{animal}", get(animals::show)),
        of(
            "/api/v1/households/{household}/animals/{animal}/recommendation",
            get(animals::recommendation),
        ),
        of("/api/v1/households/{household}/animals/{animal}/state", get(animals::state)),
        of("/api/v1/households/{household}/animals/{animal}/events", get(animals::past)),
        of("/api/v1/households/{household}/introductions", get(introductions::list)),
        of(
            "/api/v1/households/{household}/introductions/{introduction}/recommendation",
            get(introductions::recommendation),
        ),
        of("/api/v1/households/{household}/may_meet", get(introductions::may_meet)),
        of("/api/v1/households/{household}/events", get(events::since)),
        route(care, "POST", "/api/v1/households/{household}/events", post(events::add))
            .of(Weight::Batch),
        route(
            Access::Member(Act::TakeBackOwn),
            "POST",
            "/api/v1/households/{household}/events/{event}/take-back",
            post(events::take_back),
        ),
        route(
            Access::Member(Act::MoveData),
            "GET",
            "/api/v1/households/{household}/export",
            get(events::export),
        )
        .of(Weight::File),
        route(
            Access::Member(Act::MoveData),
            "GET",
            "/api/v1/households/{household}/animals/{animal}/passport",
            get(passports::export),
        )
        .of(Weight::File),
        route(
            Access::Member(Act::MoveData),
            "POST",
            "/api/v1/households/{household}/passports",
            post(passports::take_in),
        )
        .of(Weight::File),
    ]
}

/// What programs may know without being let in.
fn described() -> Vec<Route> {
    use Access::Anybody;
    use api::{document, rulebook};
    vec![
        route(Anybody, "GET", "/api/v1/openapi.json", get(document::describe)),
        route(Anybody, "GET", "/api/v1/sources", get(rulebook::sources)),
        route(Anybody, "GET", "/api/v1/protocols", get(rulebook::protocols)),
    ]
}

/// All routes, each behind its gate.
pub(crate) fn router(web: Web) -> Router {
    routed(web, table())
}

fn routed(web: Web, table: Vec<Route>) -> Router {
    let mut router = Router::new();
    // What is packed already gets no smaller; pictures are left out anyway.
    let worth_it = DefaultPredicate::new().and(NotForContentType::const_new("application/zip"));
    for route in table {
        let gate = from_fn_with_state((web.clone(), route.access, route.path), gate);
        let path = format!("{}{}", web.config.base, route.path);
        let most = RequestBodyLimitLayer::new(route.weight.bytes());
        let patience = route.weight.patience();
        let patience = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience);
        let handler = route.handler.layer::<_, Infallible>(gate).layer::<_, Infallible>(most);
        let handler = handler.layer(patience);
        router = router.route(&path, handler);
    }
    router
        .with_state(web.clone())
        // How much may be sent is said for each route, and nowhere else.
        .layer(DefaultBodyLimit::disable())
        .layer(CatchPanicLayer::custom(broken))
        .layer(from_fn_with_state(web.clone(), finish))
        .layer(CompressionLayer::new().compress_when(worth_it))
        .layer(from_fn_with_state(web, arrive))
}

/// What is answered where the program itself is at fault; the page is made as for every error.
fn broken(why: Box<dyn Any + Send>) -> Response {
    let text = why.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| why.downcast_ref::<&str>().copied());
    let message = Some(format!("the program is at fault: {}", text.unwrap_or("it panicked")));
    PageError::of(StatusCode::INTERNAL_SERVER_ERROR, message).into_response()
}

/// Whether the store answers, and backups go well.
async fn ready(State(web): State<Web>) -> Result<&'static str, PageError> {
    let answered = web.app.is_first_run().await;
    let unwell = |_| PageError::of(StatusCode::SERVICE_UNAVAILABLE, None);
    answered.map_err(unwell)?;
    // It serves all the same; whoever watches over it should look.
    let failing = web.backups.state().failing;
    Ok(if failing { "ok, but no backup could be made; the log says why" } else { "ok" })
}

#[cfg(test)]
mod tests;
