//! The front door: to the household that a person has, or to a choice of several.

use crate::web::Web;
use crate::web::error::PageError;
use crate::web::frame::Frame;
use crate::web::gate::Visitor;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "pages/home.html")]
struct HomePage {
    frame: Frame,
    households: Vec<(String, String)>,
}

/// Leads on.
pub(crate) async fn show(
    State(web): State<Web>,
    Extension(visitor): Extension<Visitor>,
    Extension(frame): Extension<Frame>,
) -> Result<Response, PageError> {
    let theirs = web.app.households_of(&visitor.person).await?;
    if let [(_, acting)] = theirs.as_slice() {
        let to = frame.link(&format!("/h/{}/", acting.household));
        return Ok(Redirect::to(&to).into_response());
    }
    let households = theirs
        .into_iter()
        .map(|(name, acting)| (name, frame.link(&format!("/h/{}/", acting.household))))
        .collect();
    Ok(Html(HomePage { frame, households }.render()?).into_response())
}
