//! Every address, and who may call it. A route without a place in this table does not exist.

use super::Web;
use super::error::PageError;
use super::gate::{finish, gate};
use super::{api, assets, pages};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use mischief_app::role::Act;
use std::convert::Infallible;
use std::time::Duration;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Anybody,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever belongs to the household of the address and may do this there.
    Member(Act),
}

/// A line of the table.
pub struct Route {
    /// The path, below the base.
    pub path: &'static str,
    /// The method.
    pub method: &'static str,
    /// Who may call it.
    pub access: Access,
    /// Whether it takes a file, which may be large and long on its way.
    pub takes_file: bool,
    handler: MethodRouter<Web>,
}

fn route(
    access: Access,
    method: &'static str,
    path: &'static str,
    handler: MethodRouter<Web>,
) -> Route {
    Route { path, method, access, takes_file: false, handler }
}

/// The same where a file is sent.
fn taking_file(route: Route) -> Route {
    let handler = route.handler.layer(DefaultBodyLimit::max(FILE_MOST));
    Route { takes_file: true, handler, ..route }
}

/// The table.
#[must_use]
pub fn table() -> Vec<Route> {
    [door(), today(), animals(), programs()].into_iter().flatten().collect()
}

/// What every visitor may see, coming in, and going out.
fn door() -> Vec<Route> {
    use Access::{Anybody, SignedIn};
    vec![
        route(Anybody, "GET", "/assets/{hash}/{name}", get(assets::serve)),
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

/// What to do now, and doing it.
fn today() -> Vec<Route> {
    use pages::session;
    let look = Access::Member(Act::Look);
    let care = Access::Member(Act::RecordCare);
    vec![
        route(look, "GET", "/h/{household}/", get(pages::today::show)),
        route(care, "GET", "/h/{household}/animals/{animal}/session", get(session::show)),
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
        taking_file(route(care, "POST", of, post(photo::add))),
        route(look, "GET", "/h/{household}/photos/{photo}/{size}", get(photo::serve)),
        route(care, "POST", "/h/{household}/photos/{photo}/choose", post(photo::choose)),
        route(take_back, "POST", "/h/{household}/photos/{photo}/remove", post(photo::remove)),
    ]
}

/// What programs call, the pages' own scripts among them.
fn programs() -> Vec<Route> {
    let care = Access::Member(Act::RecordCare);
    vec![route(care, "POST", "/api/v1/households/{household}/events", post(api::add_events))]
}

/// The most that a page may be sent, in bytes.
const BODY_MOST: usize = 256 * 1024;
/// The most that a page may be sent with a file, in bytes: the file and what stands around it.
const FILE_MOST: usize = mischief_app::picture::BYTES_MOST + 64 * 1024;
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long it may take where a file is on its way, over a slow line.
const PATIENCE_WITH_FILE: Duration = Duration::from_secs(120);

/// All routes, each behind its gate.
pub(crate) fn router(web: Web) -> Router {
    let mut router = Router::new();
    for route in table() {
        let gate = from_fn_with_state((web.clone(), route.access), gate);
        let path = format!("{}{}", web.config.base, route.path);
        let (most, patience) = match route.takes_file {
            true => (FILE_MOST, PATIENCE_WITH_FILE),
            false => (BODY_MOST, PATIENCE),
        };
        let late = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, patience);
        let handler = route.handler.layer::<_, Infallible>(gate);
        let handler = handler.layer::<_, Infallible>(RequestBodyLimitLayer::new(most));
        router = router.route(&path, handler.layer::<_, Infallible>(late));
    }
    router.with_state(web.clone()).layer(from_fn_with_state(web, finish))
}

/// Whether the store answers.
async fn ready(State(web): State<Web>) -> Result<&'static str, PageError> {
    let answered = web.app.is_first_run().await;
    let unwell = |_| PageError { status: StatusCode::SERVICE_UNAVAILABLE, message: None };
    answered.map(|_| "ok").map_err(unwell)
}
