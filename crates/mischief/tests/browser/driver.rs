//! Chromium and its driver: started for a test, and ended with it however it ends.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use tokio::runtime::Handle;

/// What to do where Chromium is missing.
const MISSING: &str = "chromedriver is not there; `cargo xtask test` sets it up, or on Debian: \
    apt-get install -y --no-install-recommends chromium chromium-driver";

/// A driver of its own for a test.
pub(crate) struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    pub(crate) fn start() -> Self {
        let named = std::env::var_os("MISCHIEF_CHROMEDRIVER").map(PathBuf::from);
        let program = named.unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect(MISSING);
        let mut lines = BufReader::new(process.stdout.take().expect("it prints")).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            line.strip_suffix('.')?.rsplit_once("successfully on port ")?.1.parse::<u16>().ok()
        });
        let port = port.expect("it says where it listens");
        // What nobody reads would stop it one day.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, address: format!("http://127.0.0.1:{port}") }
    }

    /// A browser of its own, that knows nothing yet. Letters are so many pixels high where nothing
    /// else is said; people set that in their browser.
    pub(crate) fn browser(&self, runtime: &Handle, letters: u32) -> Browser {
        let options = json!({
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
                "--disable-component-update", "--disable-background-networking",
                "--lang=en-GB", "--window-size=390,844",
            ],
            "prefs": {"webkit": {"webprefs": {"default_font_size": letters}}},
        });
        let mut wished = serde_json::Map::new();
        wished.insert("goog:chromeOptions".into(), options);
        wished.insert("goog:loggingPrefs".into(), json!({"browser": "ALL"}));
        let client = runtime.block_on(
            ClientBuilder::new(HttpConnector::new()).capabilities(wished).connect(&self.address),
        );
        let client = client.expect("Chromium starts");
        Browser { client, runtime: runtime.clone() }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It ends what it started where it is asked to; what is gone already is no matter.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One browser. It ends when this is dropped.
pub(crate) struct Browser {
    pub(crate) client: Client,
    runtime: Handle,
}

impl Browser {
    /// A command of the DevTools protocol.
    pub(crate) fn devtools(&self, command: &str, arguments: Value) -> Value {
        let body = json!({"cmd": command, "params": arguments});
        let own = Own { path: "goog/cdp/execute", body };
        let answer = self.runtime.block_on(self.client.issue_cmd(own));
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the pages wrote to the console since this was asked last.
    pub(crate) fn console(&self) -> Vec<Value> {
        let own = Own { path: "se/log", body: json!({"type": "browser"}) };
        let answer = self.runtime.block_on(self.client.issue_cmd(own)).expect("a log");
        answer.as_array().cloned().unwrap_or_default()
    }

    /// What a script returns.
    pub(crate) fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.runtime.block_on(self.client.execute(script, arguments));
        answer.unwrap_or_else(|error| panic!("{error}\nof the script: {script}"))
    }

    /// What a script says once it is ready.
    pub(crate) fn script_later(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.runtime.block_on(self.client.execute_async(script, arguments));
        answer.unwrap_or_else(|error| panic!("{error}\nof the script: {script}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Where it has gone already there is nothing to end.
        let _ = self.runtime.block_on(self.client.clone().close());
    }
}

/// A command that only Chromium knows.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
