//! Every address, and who may call it. A route without a place in this table does not exist.

use super::Web;
use super::error::PageError;
use super::gate::{finish, gate};
use super::{api, assets, pages};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use mischief_app::role::Act;
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
    handler: MethodRouter<Web>,
}

fn route(
    access: Access,
    method: &'static str,
    path: &'static str,
    handler: MethodRouter<Web>,
) -> Route {
    Route { path, method, access, handler }
}

/// The table.
#[must_use]
pub fn table() -> Vec<Route> {
    use Access::{Anybody, Member, SignedIn};
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
        route(Member(Act::Look), "GET", "/h/{household}/", get(pages::today::show)),
        route(Member(Act::Look), "GET", "/h/{household}/animals", get(pages::animals::show)),
        route(
            Member(Act::ManageAnimals),
            "POST",
            "/h/{household}/animals",
            post(pages::animals::add),
        ),
        route(
            Member(Act::Look),
            "GET",
            "/h/{household}/animals/{animal}",
            get(pages::animal::show),
        ),
        route(
            Member(Act::RecordCare),
            "GET",
            "/h/{household}/animals/{animal}/session",
            get(pages::session::show),
        ),
        route(
            Member(Act::RecordCare),
            "POST",
            "/api/v1/households/{household}/events",
            post(api::add_events),
        ),
        route(
            Member(Act::RecordCare),
            "POST",
            "/h/{household}/animals/{animal}/record",
            post(pages::record::add),
        ),
        route(
            Member(Act::TakeBackOwn),
            "POST",
            "/h/{household}/take-back/{event}",
            post(pages::record::take_back),
        ),
    ]
}

/// The most that a page may be sent, in bytes.
const BODY_MOST: usize = 256 * 1024;
/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// All routes, each behind its gate.
pub(crate) fn router(web: Web) -> Router {
    let mut router = Router::new();
    for route in table() {
        let gate = from_fn_with_state((web.clone(), route.access), gate);
        let path = format!("{}{}", web.config.base, route.path);
        router = router.route(&path, route.handler.layer(gate));
    }
    router
        .with_state(web.clone())
        .layer(RequestBodyLimitLayer::new(BODY_MOST))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
        .layer(from_fn_with_state(web, finish))
}

/// Whether the store answers.
async fn ready(State(web): State<Web>) -> Result<&'static str, PageError> {
    let answered = web.app.is_first_run().await;
    let unwell = |_| PageError { status: StatusCode::SERVICE_UNAVAILABLE, message: None };
    answered.map(|_| "ok").map_err(unwell)
}
