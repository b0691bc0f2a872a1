//! Where this program is reached, as a browser sees it: for links that are taken elsewhere.

use super::Web;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use std::net::IpAddr;

/// The beginning of every address, as in `https://rats.example`.
pub(crate) fn origin(web: &Web, headers: &HeaderMap) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let host = headers.get(HOST).and_then(|value| value.to_str().ok());
    let host = host.filter(|host| host.chars().all(plain) && !host.is_empty());
    let host = host.map_or_else(|| web.config.listen.to_string(), ToOwned::to_owned);
    let scheme = if web.config.secure { "https" } else { "http" };
    format!("{scheme}://{host}")
}

/// Whether an origin means the machine on which it is opened, whichever that is.
pub(crate) fn is_here_alone(origin: &str) -> bool {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let bare = match host.strip_prefix('[') {
        Some(inner) => inner.split(']').next(),
        None => host.split(':').next(),
    };
    let bare = bare.unwrap_or(host);
    bare == "localhost"
        || bare.ends_with(".localhost")
        || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machines_own_address_leads_nowhere_elsewhere() {
        for here in
            ["http://127.0.0.1:4330", "http://localhost", "http://[::1]:80", "http://a.localhost:1"]
        {
            assert!(is_here_alone(here), "{here}");
        }
        for elsewhere in ["https://rats.example", "http://192.168.1.7:4330", "http://[fe80::1]:80"]
        {
            assert!(!is_here_alone(elsewhere), "{elsewhere}");
        }
    }
}
