//! The door: signing in and out, cookies, headers, links below a base, and the end.

use super::House;
use super::client::Answer;
use mischief::web::Config;
use std::collections::{BTreeSet, VecDeque};

fn of_lena(house: &House) -> mischief_app::command::Acting {
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    lena
}

#[test]
fn who_guesses_waits() {
    let house = House::new();
    of_lena(&house);
    let mut client = house.client();
    let wrong = [("name", "lena"), ("password", "guessed"), ("back", "/h/x/animals")];
    for _ in 0..5 {
        let answer = client.post("/sign-in", &wrong);
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("The name or the password is not right"));
        assert!(answer.body.contains(r#"value="lena""#), "the name stays");
        assert!(answer.body.contains(r#"value="/h/x/animals""#), "the way back stays");
        assert!(!answer.body.contains("guessed"), "the password does not");
    }
    let unknown = client.post("/sign-in", &[("name", "nobody"), ("password", "guessed")]);
    assert!(unknown.body.contains("The name or the password is not right"), "names stay secret");
    let right = [("name", "lena"), ("password", "the password of lena")];
    let answer = client.post("/sign-in", &right);
    assert_eq!(answer.status, 429, "even the right one waits");
    assert!(answer.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0));
    assert!(answer.body.contains("Too many attempts. Try again in"));
    house.later(60);
    assert_eq!(client.post("/sign-in", &right).leads_to(), "/");
}

#[test]
fn behind_a_proxy_each_visitor_counts_alone() {
    let trusted = vec!["127.0.0.1/32".parse().expect("a range")];
    let house = House::of(Config { trusted, ..Config::default() });
    of_lena(&house);
    let mut client = house.client();
    let mut guess = |who: &str, from: &str| {
        let form = super::client::encoded(&[("name", who), ("password", "guessed")]);
        let kind = ("content-type", "application/x-www-form-urlencoded");
        let headers = [kind, ("x-forwarded-for", from)];
        client.send("POST", "/sign-in", &headers, Some(&form)).status
    };
    for round in 0..20 {
        assert_eq!(guess(&format!("n{round}"), "10.0.0.1, 203.0.113.7"), 422);
    }
    assert_eq!(guess("n20", "10.9.9.9, 203.0.113.7"), 429, "the proxy's word counts, the last");
    assert_eq!(guess("n21", "203.0.113.8"), 422, "others are not held up");
}

#[test]
fn signing_out_ends_the_device() {
    let house = House::new();
    let lena = of_lena(&house);
    let animals = format!("/h/{}/animals", lena.household);
    let mut client = house.client();
    let way = client.get(&animals).leads_to().to_owned();
    assert_eq!(way, format!("/sign-in?back={animals}"));
    assert!(client.get(&way).body.contains(&format!(r#"name="back" value="{animals}""#)));
    let form = [("name", "lena"), ("password", "the password of lena"), ("back", &animals)];
    let answer = client.post("/sign-in", &form);
    assert_eq!(answer.leads_to(), animals);
    let cookie = answer.header("set-cookie");
    for flag in ["HttpOnly", "SameSite=Lax", "Path=/;"] {
        assert!(cookie.contains(flag), "{flag} in {cookie}");
    }
    assert!(!cookie.contains("Secure"), "without TLS a secure cookie would never come back");
    let mut thief = client.clone();
    assert_eq!(thief.get(&animals).status, 200);
    assert_eq!(client.post("/sign-out", &[]).leads_to(), "/sign-in");
    assert!(client.cookies.is_empty());
    assert!(thief.get(&animals).leads_to().starts_with("/sign-in"), "the secret is void");
    for elsewhere in ["//evil.example/", "https://evil.example/", "/\\evil.example", "/a\nb"] {
        let form = [("name", "lena"), ("password", "the password of lena"), ("back", elsewhere)];
        assert_eq!(house.client().post("/sign-in", &form).leads_to(), "/", "{elsewhere}");
        let form = [("look", "night"), ("back", elsewhere)];
        assert_eq!(house.client().post("/look", &form).leads_to(), "/", "{elsewhere}");
    }
}

#[test]
fn with_tls_and_a_base_the_cookie_says_so() {
    let house = House::with("/rats", true);
    of_lena(&house);
    let form = [("name", "lena"), ("password", "the password of lena")];
    let mut client = house.client();
    let answer = client.post("/sign-in", &form);
    assert_eq!(answer.leads_to(), "/rats/");
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("; Secure") && cookie.contains("Path=/rats/;"), "{cookie}");
    assert!(cookie.starts_with("__Secure-mischief_device="), "{cookie}");
    let gone = client.post("/sign-out", &[]);
    let cookie = gone.header("set-cookie");
    assert!(cookie.contains("; Secure") && cookie.contains("Path=/rats/; Max-Age=0"), "{cookie}");
}

#[test]
fn a_look_is_kept_and_leads_back() {
    let house = House::new();
    let lena = of_lena(&house);
    let mut client = house.signed_in(&lena);
    let animals = format!("/h/{}/animals", lena.household);
    let page = client.get(&animals);
    assert!(page.body.contains(&format!(r#"name="back" value="{animals}""#)));
    let answer = client.post("/look", &[("look", "night"), ("back", &animals)]);
    assert_eq!(answer.leads_to(), animals);
    assert!(client.get(&animals).body.contains(r#"data-mode="night""#));
    assert_eq!(client.post("/look", &[("look", "pink"), ("back", "/")]).status, 422);
}

fn is_strict(answer: &Answer, told: &str) {
    let policy = answer.header("content-security-policy");
    for part in ["default-src 'none'", "frame-ancestors 'none'", "script-src 'self'"] {
        assert!(policy.contains(part), "{told}: {policy}");
    }
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{told}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{told}");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{told}");
    assert!(answer.header("permissions-policy").contains("screen-wake-lock=(self)"), "{told}");
    assert_eq!(answer.header("strict-transport-security"), "", "{told}: it has no TLS of its own");
    assert!(!answer.header("cache-control").is_empty(), "{told}");
}

#[test]
fn every_answer_keeps_browsers_strict_and_errors_are_pages() {
    let house = House::with("/rats", false);
    let lena = of_lena(&house);
    let mut client = house.signed_in(&lena);
    let home = format!("/h/{}/", lena.household);
    let calls = [
        ("GET", "/", 303),
        ("GET", home.as_str(), 200),
        ("GET", "/healthz", 200),
        ("GET", "/readyz", 200),
        ("HEAD", home.as_str(), 200),
        ("HEAD", "/sign-in", 200),
        ("GET", "/nowhere", 404),
        ("GET", "/h/not-an-id/", 404),
        ("GET", "/assets/any/nothing.css", 404),
        ("DELETE", home.as_str(), 405),
        ("PUT", "/sign-in", 405),
        ("POST", "/sign-in", 415),
    ];
    let part = client.get("/assets/any/mischief.css");
    assert_eq!(part.header("x-content-type-options"), "nosniff", "the rest is its page's to say");
    for (method, path, status) in calls {
        let told = format!("{method} {path}");
        let body = (method == "POST").then_some("");
        let answer = client.send(method, path, &[], body);
        assert_eq!(answer.status, status, "{told}: {}", answer.body);
        is_strict(&answer, &told);
        if status >= 400 {
            assert!(answer.header("content-type").starts_with("text/html"), "{told}");
            assert!(answer.body.contains("<h1>"), "{told}: {}", answer.body);
        }
        if method == "HEAD" {
            assert!(answer.body.is_empty(), "{told}");
        }
        if status == 405 {
            assert!(answer.header("allow").contains("GET"), "{told} says what is allowed");
        }
    }
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let large = "x".repeat(300 * 1024);
    let answer = client.send("POST", "/sign-in", &[kind], Some(&large));
    assert_eq!(answer.status, 413);
    is_strict(&answer, "too large a form");
    let outside = super::client::Client::at(house.address.trim_end_matches("/rats")).get("/");
    assert_eq!(outside.status, 404, "what is not below the base is another's");
    is_strict(&outside, "outside of the base");
}

/// The addresses in a page: of links, sources and forms.
fn addresses(page: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    for kind in ["href", "src", "action"] {
        for part in page.split(&format!(" {kind}=\"")).skip(1) {
            let address = part.split('"').next().unwrap_or_default();
            found.push((kind, address.replace("&amp;", "&")));
        }
    }
    found
}

#[test]
fn below_a_base_every_link_leads_somewhere() {
    let mut house = House::with("/rats", false);
    let lena = of_lena(&house);
    let mut client = house.signed_in(&lena);
    let mut waiting = VecDeque::from(["/rats/".to_owned(), "/rats/sign-in".to_owned()]);
    let mut seen = BTreeSet::new();
    while let Some(path) = waiting.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let below = path.strip_prefix("/rats").expect("below the base");
        let answer = client.get(below);
        assert!(answer.status < 400, "{path}: {}", answer.status);
        if answer.status == 303 {
            waiting.push_back(answer.leads_to().to_owned());
        }
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        // A text that is missing shows its key in brackets.
        for part in answer.body.split('[').skip(1) {
            let key = part.split(']').next().unwrap_or_default();
            let is_key = key.contains('-')
                && key.chars().all(|c| c.is_ascii_lowercase() || "-_".contains(c));
            assert!(!is_key || key.contains("data-"), "{path} lacks a text: [{key}]");
        }
        for (kind, address) in addresses(&answer.body) {
            let elsewhere = address.starts_with("http") || address.starts_with('#');
            if kind == "href" && elsewhere {
                continue;
            }
            assert!(address.starts_with("/rats/"), "{path} has {kind}={address}");
            if kind != "action" {
                waiting.push_back(address);
            }
        }
    }
    assert!(seen.iter().any(|path| path.ends_with("/session")), "{seen:?}");
    assert!(seen.len() > 8, "{seen:?}");
    house.end();
}

#[test]
fn a_base_that_can_not_be_is_refused() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let file = folder.path().join("mischief.sqlite");
        let clock = mischief_app::clock::Clock::System;
        let app = mischief_app::App::open(&file, clock).await.expect("a store");
        let listen = std::net::SocketAddr::from(([127, 0, 0, 1], 0));
        for base in ["rats", "/ra ts", "/{rats}", "//rats", "/rats?"] {
            let config = Config { listen, base: base.into(), ..Config::default() };
            let bound = mischief::web::Server::bind(app.clone(), config).await;
            assert!(bound.is_err(), "{base}");
        }
        let taken = std::net::TcpListener::bind(listen).expect("a port");
        let listen = taken.local_addr().expect("an address");
        let config = Config { listen, ..Config::default() };
        let error = mischief::web::Server::bind(app, config).await.err().expect("it is taken");
        assert!(error.to_string().contains("Perhaps mischief runs"), "{error:#}");
    });
}
