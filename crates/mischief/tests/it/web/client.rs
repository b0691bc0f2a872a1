//! A browser as far as it matters here: cookies, forms, headers. It follows no redirect by itself.

use std::collections::BTreeMap;
use ureq::Agent;
use ureq::http::{HeaderMap, Request};

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
    pub(super) bytes: Vec<u8>,
}

impl Answer {
    /// A header, or nothing.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it leads.
    pub(super) fn leads_to(&self) -> &str {
        assert_eq!(self.status, 303, "{self:?}");
        self.header("location")
    }

    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).expect("JSON")
    }
}

/// One device.
#[derive(Debug, Clone)]
pub(super) struct Client {
    agent: Agent,
    address: String,
    pub(super) cookies: BTreeMap<String, String>,
}

impl Client {
    pub(super) fn at(address: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            // What was refused unread ends its connection.
            .max_idle_connections(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .build();
        Self { agent: config.into(), address: address.to_owned(), cookies: BTreeMap::new() }
    }

    pub(super) fn keep(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    pub(super) fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], None)
    }

    /// Sends a form as a page of the program does.
    pub(super) fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let kind = ("content-type", "application/x-www-form-urlencoded");
        let site = ("sec-fetch-site", "same-origin");
        self.send("POST", path, &[kind, site], Some(&encoded(form)))
    }

    /// Sends events as the outbox does.
    pub(super) fn events(&mut self, home: &str, body: &str) -> Answer {
        let path = format!("/api/v1/households/{home}/events");
        let kind = ("content-type", "application/json");
        self.send("POST", &path, &[kind, ("sec-fetch-site", "same-origin")], Some(body))
    }

    /// What is there as it goes over the wire, and its status.
    pub(super) fn bytes(&mut self, path: &str, headers: &[(&str, &str)]) -> (u16, Vec<u8>) {
        let mut request = Request::builder().uri(format!("{}{path}", self.address));
        let all: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request = request.header("cookie", all.join("; "));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.agent.run(request.body(()).expect("a request")).expect("an answer");
        let status = response.status().as_u16();
        (status, response.into_body().read_to_vec().expect("bytes"))
    }

    pub(super) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&str>,
    ) -> Answer {
        self.send_bytes(method, path, headers, body.map(str::as_bytes))
    }

    /// Sends a file as a form does.
    pub(super) fn upload(&mut self, path: &str, field: &str, file: &[u8]) -> Answer {
        let head = format!(
            "--part\r\ncontent-disposition: form-data; name=\"{field}\"; filename=\"a.jpg\"\r\n\r\n"
        );
        let body = [head.as_bytes(), file, b"\r\n--part--\r\n"].concat();
        let kind = ("content-type", "multipart/form-data; boundary=part");
        self.send_bytes("POST", path, &[kind, ("sec-fetch-site", "same-origin")], Some(&body))
    }

    fn send_bytes(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.address));
        if !self.cookies.is_empty() {
            let all: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", all.join("; "));
        }
        // What is too large is refused before it is sent.
        if body.is_some_and(|body| body.len() > 100_000) {
            request = request.header("expect", "100-continue");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = match body {
            Some(body) => self.agent.run(request.body(body.to_owned()).expect("a request")),
            None => self.agent.run(request.body(()).expect("a request")),
        };
        let mut response = response.expect("an answer");
        let bytes = response.body_mut().read_to_vec().expect("a body");
        // What is no text is looked at by its bytes.
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let (parts, _) = response.into_parts();
        self.take_cookies(&parts.headers);
        Answer { status: parts.status.as_u16(), headers: parts.headers, body, bytes }
    }

    fn take_cookies(&mut self, headers: &HeaderMap) {
        for set in headers.get_all("set-cookie") {
            let set = set.to_str().expect("a cookie is text");
            let (name, rest) = set.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.keep(name, value);
            }
        }
    }
}

/// A form as it goes over the wire.
pub(super) fn encoded(form: &[(&str, &str)]) -> String {
    let escaped = |text: &str| {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                    char::from(byte).to_string()
                }
                b' ' => "+".to_owned(),
                _ => format!("%{byte:02X}"),
            })
            .collect::<String>()
    };
    let pairs: Vec<String> =
        form.iter().map(|(name, value)| format!("{}={}", escaped(name), escaped(value))).collect();
    pairs.join("&")
}
