//! What the engine knows: its sources and its protocols, as data.

use super::shape;
use crate::web::Web;
use axum::Json;
use axum::extract::State;
use mischief_core::protocol::{Protocol, Step};

/// The works behind rules, steps and numbers.
#[utoipa::path(
    operation_id = "list_sources",
    get, path = "/api/v1/sources", tag = "rulebook",
    responses((status = 200, description = "What was asked for", body = shape::Sources)),
    security(()),
)]
pub(crate) async fn sources(State(web): State<Web>) -> Json<shape::Sources> {
    let sources = web.app.builtin().sources.iter().map(|source| shape::Source {
        source: source.id.to_string(),
        title: source.title.to_string(),
        url: source.url.as_deref().map(ToOwned::to_owned),
    });
    Json(shape::Sources { sources: sources.collect() })
}

/// The built-in protocols of trust, every revision.
#[utoipa::path(
    operation_id = "list_protocols",
    get, path = "/api/v1/protocols", tag = "rulebook",
    responses((status = 200, description = "What was asked for", body = shape::Protocols)),
    security(()),
)]
pub(crate) async fn protocols(State(web): State<Web>) -> Json<shape::Protocols> {
    let protocols = web.app.book().protocols.iter().map(|protocol: &Protocol| shape::Protocol {
        protocol: protocol.id.to_string(),
        revision: protocol.revision,
        species: protocol.species.word().to_owned(),
        date: protocol.date.to_string(),
        steps: protocol.ladder.iter().map(step).collect(),
        branches: protocol.branches.iter().map(step).collect(),
    });
    Json(shape::Protocols { protocols: protocols.collect() })
}

fn step(step: &Step) -> shape::Step {
    shape::Step {
        step: step.id.to_string(),
        contact: step.contact.word().to_owned(),
        unit: step.dose.map(|dose| dose.unit.word().to_owned()),
        trials: step.trials,
        evidence: step.backing.evidence.word().to_owned(),
        sources: step.backing.sources.iter().map(ToString::to_string).collect(),
    }
}
