//! How a request reached the program: who calls, and by which address people know the pages. Behind
//! a proxy it is the proxy that says so, where somebody said that it is to be trusted.

use super::Web;
use axum::extract::{Request, State};
use axum::http::header::{FORWARDED, HOST};
use axum::http::{HeaderMap, Uri};
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// The other end of a connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    /// Whether the connection is encrypted.
    pub(crate) tls: bool,
}

/// How a request reached the program.
#[derive(Debug, Clone)]
pub(crate) struct Reach {
    /// Who calls, as far as it can be known.
    pub(crate) client: IpAddr,
    /// Whether it came from this machine itself, through nobody.
    pub(crate) local: bool,
    /// Whether the visitor's browser speaks TLS.
    pub(crate) secure: bool,
    /// The host by which the visitor knows the pages, with its port.
    pub(crate) host: Option<String>,
    /// What the visitor has before every path.
    pub(crate) base: String,
}

impl Reach {
    /// Where nothing is known of a request.
    pub(crate) fn unknown(web: &Web) -> Self {
        let base = web.config.base.clone();
        let client = Ipv4Addr::UNSPECIFIED.into();
        Self { client, local: false, secure: web.config.secure, host: None, base }
    }

    fn of(web: &Web, request: &Request) -> Self {
        let Some(peer) = request.extensions().get::<Peer>().copied() else {
            return Self::unknown(web);
        };
        let config = &web.config;
        let from = peer.address.ip().to_canonical();
        let headers = request.headers();
        let told = match is_trusted(&config.trusted, from) {
            true => Told::of(headers, &config.trusted),
            false => Told::default(),
        };
        let host = headers.get(HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
        // HTTP/2 has no such header; the address says it.
        let host = host.or_else(|| authority(request.uri()));
        let base = told.prefix.unwrap_or_default() + &config.base;
        Self {
            client: told.client.unwrap_or(from),
            local: from.is_loopback() && !told.any && !is_forwarded(headers),
            secure: config.secure || peer.tls || told.secure,
            host: told.host.or(host),
            base,
        }
    }
}

/// Notes for all that follows how a request got here.
pub(super) async fn arrive(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let reach = Reach::of(&web, &request);
    request.extensions_mut().insert(reach);
    next.run(request).await
}

fn authority(uri: &Uri) -> Option<String> {
    uri.authority().map(ToString::to_string)
}

fn is_trusted(trusted: &[IpNet], address: IpAddr) -> bool {
    trusted.iter().any(|range| range.contains(&address))
}

/// The headers by which a proxy may say that it passes something on.
const PASSED_ON: &[&str] =
    &["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

fn is_forwarded(headers: &HeaderMap) -> bool {
    PASSED_ON.iter().any(|name| headers.contains_key(*name))
}

/// What a proxy told.
#[derive(Debug, Default)]
struct Told {
    any: bool,
    client: Option<IpAddr>,
    secure: bool,
    host: Option<String>,
    prefix: Option<String>,
}

impl Told {
    fn of(headers: &HeaderMap, trusted: &[IpNet]) -> Self {
        let elements = list(headers, FORWARDED.as_str());
        // One standard, or the other; where both are sent, that which has a standard.
        let (clients, proto, host) = if elements.is_empty() {
            let clients = list(headers, "x-forwarded-for");
            let last = |name: &str| list(headers, name).pop();
            (clients, last("x-forwarded-proto"), last("x-forwarded-host"))
        } else {
            let clients = elements.iter().filter_map(|one| part(one, "for")).collect();
            let last = |name: &str| elements.iter().rev().find_map(|one| part(one, name));
            (clients, last("proto"), last("host"))
        };
        Self {
            any: is_forwarded(headers),
            client: client(&clients, trusted),
            secure: proto.is_some_and(|proto| proto.eq_ignore_ascii_case("https")),
            host: host.filter(|host| is_host(host)),
            prefix: list(headers, "x-forwarded-prefix").pop().and_then(|prefix| base(&prefix)),
        }
    }
}

/// The values of a header that may come several times, each with several.
fn list(headers: &HeaderMap, name: &str) -> Vec<String> {
    let all = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
    let parts = all.flat_map(|value| value.split(',')).map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// A part of an element as in `for=192.0.2.43;proto=https`.
fn part(element: &str, name: &str) -> Option<String> {
    let pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs.filter(|(known, _)| known.trim().eq_ignore_ascii_case(name));
    values.next().map(|(_, value)| value.trim().trim_matches('"').to_owned())
}

/// Who calls: the last in the list who is no proxy of ours. What stands before is the caller's own
/// word.
fn client(list: &[String], trusted: &[IpNet]) -> Option<IpAddr> {
    let mut last = None;
    for told in list.iter().rev() {
        let Some(address) = address(told) else { return last };
        last = Some(address);
        if !is_trusted(trusted, address) {
            return last;
        }
    }
    last
}

/// An address, perhaps with a port.
fn address(text: &str) -> Option<IpAddr> {
    let plain = || text.trim_matches(['[', ']']).parse::<IpAddr>().ok();
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    plain().or_else(with_port).map(|address| address.to_canonical())
}

fn is_host(host: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:[]_".contains(c);
    !host.is_empty() && host.len() <= 255 && host.chars().all(plain)
}

/// What comes before every path, without a slash at its end; none where it is no path.
pub(super) fn base(given: &str) -> Option<String> {
    let base = given.trim_end_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.~".contains(c);
    let good = base.is_empty()
        || base.starts_with('/')
            && !base.contains("//")
            && !base.split('/').any(|part| part == "." || part == "..")
            && base.chars().all(plain);
    good.then(|| base.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn told(pairs: &[(&'static str, &'static str)]) -> Told {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let trusted = ["127.0.0.1/32", "10.0.0.0/8"].map(|range| range.parse().expect("a range"));
        Told::of(&headers, &trusted)
    }

    fn client(pairs: &[(&'static str, &'static str)]) -> String {
        told(pairs).client.map_or_else(String::new, |address| address.to_string())
    }

    #[test]
    fn who_calls_is_the_last_that_no_proxy_of_ours_is() {
        assert_eq!(client(&[("x-forwarded-for", "1.1.1.1, 203.0.113.7")]), "203.0.113.7");
        assert_eq!(client(&[("x-forwarded-for", "1.1.1.1, 203.0.113.7, 10.1.2.3")]), "203.0.113.7");
        let twice = [("x-forwarded-for", "1.1.1.1"), ("x-forwarded-for", "203.0.113.7:4711")];
        assert_eq!(client(&twice), "203.0.113.7");
        assert_eq!(client(&[("x-forwarded-for", "10.9.9.9")]), "10.9.9.9", "a caller within");
        assert_eq!(client(&[("x-forwarded-for", "203.0.113.7, nonsense")]), "");
        assert_eq!(
            client(&[("forwarded", r#"for="[2001:db8::17]:4711";proto=https"#)]),
            "2001:db8::17"
        );
        assert_eq!(client(&[("forwarded", "For=_hidden, for=203.0.113.7")]), "203.0.113.7");
        assert_eq!(client(&[("x-forwarded-for", "::ffff:203.0.113.7")]), "203.0.113.7");
    }

    #[test]
    fn the_standard_goes_before_the_custom() {
        let both = [
            ("forwarded", "for=203.0.113.7;host=rats.example;proto=https"),
            ("x-forwarded-for", "203.0.113.8"),
            ("x-forwarded-host", "elsewhere.example"),
            ("x-forwarded-proto", "http"),
        ];
        let told = told(&both);
        assert_eq!(told.client, "203.0.113.7".parse().ok());
        assert_eq!(told.host.as_deref(), Some("rats.example"));
        assert!(told.secure);
    }

    #[test]
    fn what_is_no_host_and_no_path_is_left_out() {
        let told =
            told(&[("x-forwarded-host", "a/b@evil"), ("x-forwarded-prefix", "//evil.example")]);
        assert_eq!((told.host, told.prefix), (None, None));
        assert_eq!(base("/rats/"), Some("/rats".to_owned()));
        assert_eq!(base("/"), Some(String::new()));
        for bad in ["rats", "/ra ts", "//rats", "/rats?", "/{rats}", "/../rats"] {
            assert_eq!(base(bad), None, "{bad}");
        }
    }
}
