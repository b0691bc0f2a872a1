//! The description of the interface for programs, as OpenAPI has it.

use super::{animals, events, household, introductions, passports, rulebook, shape};
use crate::web::frame::Frame;
use axum::Extension;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};

/// All addresses and shapes.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "mischief",
        description = "Teaches people to win the trust of their rats and mice, and keeps the record. \
            Shapes and names are those of the line protocol.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    servers((url = "/", description = "Where this document was found")),
    paths(
        describe,
        household::list, household::show, household::caretakers, household::today,
        animals::list, animals::show, animals::recommendation, animals::state, animals::past,
        introductions::list, introductions::recommendation, introductions::may_meet,
        events::since, events::add, events::take_back, events::export,
        passports::export, passports::take_in,
        rulebook::sources, rulebook::protocols,
    ),
    components(schemas(shape::Failure)),
    modifiers(&Keys),
    security(("token" = []), ("device" = [])),
)]
struct Document;

/// How a caller says who they are.
struct Keys;

impl Modify for Keys {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(
            "A token, made in the household's settings or with `mischief token new`. It reaches as \
             far as its scope: `read`, `record` or `manage`.",
        ));
        components.add_security_scheme("token", SecurityScheme::Http(token.build()));
        let device = ApiKeyValue::with_description(
            "mischief_device",
            "What a browser keeps of somebody who is signed in. Over https its name begins with \
             `__Host-`, or with `__Secure-` where there is a base. Other sites' pages are refused.",
        );
        components.add_security_scheme("device", SecurityScheme::ApiKey(ApiKey::Cookie(device)));
    }
}

/// The description as it is served, with what comes before every path: empty, or as in `/rats`.
#[must_use]
pub fn text(base: &str) -> String {
    let mut document = Document::openapi();
    let url = if base.is_empty() { "/" } else { base };
    for server in document.servers.iter_mut().flatten() {
        url.clone_into(&mut server.url);
    }
    let mut text = document.to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

/// This description.
#[utoipa::path(
    operation_id = "describe",
    get, path = "/api/v1/openapi.json", tag = "rulebook",
    responses((status = 200, description = "What was asked for", body = Object, content_type = "application/json")),
    security(()),
)]
pub(crate) async fn describe(Extension(frame): Extension<Frame>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], text(&frame.link("")))
}
