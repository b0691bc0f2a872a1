//! A handler that breaks: what is answered, told and counted, and that all else goes on.

use super::*;
use crate::web::{Config, Server};
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::HeaderMap;
use mischief_app::App;
use mischief_app::clock::Clock;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use tower::ServiceExt as _;
use tracing_subscriber::fmt::MakeWriter;

/// What was told.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<u8>>>);

impl Told {
    fn text(&self) -> String {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&told).into_owned()
    }
}

impl Write for Told {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Told {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

async fn breaks() -> StatusCode {
    panic!("a drawer fell out")
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

async fn ask(router: &Router, path: &str) -> Answer {
    let request = Request::get(path).header("accept-language", "de").body(Body::empty());
    let answer = router.clone().oneshot(request.expect("a request")).await.expect("an answer");
    let (head, body) = answer.into_parts();
    let body = to_bytes(body, 1 << 20).await.expect("all of it");
    let text = String::from_utf8_lossy(&body).into_owned();
    Answer { status: head.status, headers: head.headers, text }
}

#[tokio::test]
async fn a_handler_that_breaks_is_told_of_and_the_rest_goes_on() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let clock = Clock::at("2026-11-24T18:00:00Z".parse().expect("a time"));
    let app = App::open(&folder.path().join("mischief.sqlite"), clock).await.expect("a store");
    let web = Server::bind(app, Config::default()).await.expect("a free port").web;
    let page = route(Access::Anybody, "GET", "/breaks", get(breaks));
    let api = route(Access::Anybody, "GET", "/api/v1/breaks", get(breaks));
    let router = routed(web.clone(), table().into_iter().chain([page, api]).collect());
    let told = Told::default();
    let writer = tracing_subscriber::fmt().with_writer(told.clone()).with_ansi(false).finish();
    let listens = tracing::subscriber::set_default(writer);

    let page = ask(&router, "/breaks").await;
    assert_eq!(page.status, 500);
    assert!(page.text.contains("Hier ist etwas kaputtgegangen"), "{}", page.text);
    assert!(!page.text.contains("drawer"), "what broke concerns whoever runs the program");
    let id = page.headers.get("x-request-id").and_then(|id| id.to_str().ok()).expect("an id");
    assert!(page.text.contains(id), "the page names what to look for in the log");
    let log = told.text();
    let line = log.lines().find(|line| line.contains(id)).expect("a line in the log");
    assert!(line.contains("ERROR") && line.contains("a drawer fell out"), "{line}");
    assert!(line.contains(r#"route="/breaks""#), "{line}");

    let api = ask(&router, "/api/v1/breaks").await;
    let answer: serde_json::Value = serde_json::from_str(&api.text).expect("JSON");
    assert_eq!((api.status.as_u16(), &answer["error"]["code"]), (500, &"unwell".into()));
    for answer in [&page, &api] {
        for name in ["content-security-policy", "x-content-type-options", "referrer-policy"] {
            assert!(answer.headers.contains_key(name), "{name}");
        }
    }
    drop(listens);
    let healthy = ask(&router, "/healthz").await;
    assert_eq!((healthy.status.as_u16(), healthy.text.as_str()), (200, "ok"));
    let numbers = web.metrics.text(&web);
    let count = r#"mischief_requests_total{route="/breaks",method="GET",status="500"} 1"#;
    assert!(numbers.contains(count), "{numbers}");
}
