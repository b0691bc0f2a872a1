//! Behind a proxy: whose word counts, and how links and cookies follow it.

use super::House;
use super::client::{Answer, Client, encoded};
use mischief::web::Config;

/// A house behind proxies with these addresses.
fn house(trusted: &[&str]) -> House {
    let trusted = trusted.iter().map(|range| range.parse().expect("a range")).collect();
    let house = House::of(Config { trusted, ..Config::default() });
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    house
}

fn sign_in(client: &mut Client, headers: &[(&str, &str)]) -> Answer {
    let form = encoded(&[("name", "lena"), ("password", "the password of lena")]);
    let kind = ("content-type", "application/x-www-form-urlencoded");
    let headers: Vec<_> = headers.iter().copied().chain([kind]).collect();
    client.send("POST", "/sign-in", &headers, Some(&form))
}

const ALL: &[(&str, &str)] = &[
    ("x-forwarded-for", "203.0.113.7"),
    ("x-forwarded-proto", "https"),
    ("x-forwarded-host", "rats.example"),
    ("x-forwarded-prefix", "/rats"),
];

#[test]
fn a_trusted_proxy_says_how_people_reach_the_pages() {
    let house = house(&["127.0.0.0/8"]);
    let mut client = house.client();
    let answer = sign_in(&mut client, ALL);
    assert_eq!(answer.leads_to(), "/rats/");
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("; Secure") && cookie.contains("Path=/rats/;"), "{cookie}");
    let home = client.send("GET", "/", ALL, None);
    let page = home.leads_to().strip_prefix("/rats").expect("below it").to_owned();
    let today = client.send("GET", &page, ALL, None);
    assert_eq!(today.status, 200);
    for part in today.body.split("href=\"").skip(1) {
        let link = part.split('"').next().unwrap_or_default();
        assert!(link.starts_with("/rats/") || link.starts_with('#'), "{link}");
    }
    assert!(today.body.contains(r#"data-send-to="/rats/api/v1/"#), "scripts send below it too");
    assert!(today.body.contains(&format!(r#"name="back" value="/rats{page}""#)));
    // Coming back after signing in leads below it, too.
    let way = house.client().send("GET", &page, ALL, None).leads_to().to_owned();
    assert_eq!(way, format!("/rats/sign-in?back=/rats{page}"));
}

#[test]
fn nobody_else_says_anything() {
    for trusted in [&[][..], &["10.0.0.0/8"]] {
        let house = house(trusted);
        let mut client = house.client();
        let answer = sign_in(&mut client, ALL);
        assert_eq!(answer.leads_to(), "/", "{trusted:?}");
        let cookie = answer.header("set-cookie");
        assert!(!cookie.contains("Secure") && cookie.contains("Path=/;"), "{cookie}");
        // Nor does a made-up address help whoever guesses.
        for round in 0..20 {
            let from = format!("203.0.113.{round}");
            let form = encoded(&[("name", &format!("n{round}")), ("password", "guessed")]);
            let kind = ("content-type", "application/x-www-form-urlencoded");
            let headers = [kind, ("x-forwarded-for", from.as_str())];
            let answer = client.send("POST", "/sign-in", &headers, Some(&form));
            assert_eq!(answer.status, 422, "{round}");
        }
        assert_eq!(sign_in(&mut client, &[("x-forwarded-for", "203.0.113.99")]).status, 429);
    }
}

#[test]
fn a_page_that_a_proxy_hands_over_may_send_here() {
    let house = house(&["127.0.0.1/32"]);
    let own = [("origin", "https://rats.example"), ("x-forwarded-host", "rats.example")];
    assert_eq!(sign_in(&mut house.client(), &own).status, 303);
    let foreign = [("origin", "https://evil.example"), ("x-forwarded-host", "rats.example")];
    assert_eq!(sign_in(&mut house.client(), &foreign).status, 403);
    let standard =
        [("origin", "https://rats.example"), ("forwarded", "host=rats.example;proto=https")];
    let answer = sign_in(&mut house.client(), &standard);
    assert!(answer.header("set-cookie").contains("; Secure"));
}

#[test]
fn the_link_is_the_address_that_was_given() {
    let origin = Some("https://rats.example".to_owned());
    let house =
        House::of(Config { origin, base: "/home".to_owned(), secure: true, ..Config::default() });
    assert!(house.link.starts_with("https://rats.example/home/start?token="), "{}", house.link);
}

/// A browser lets no plain connection replace the cookie of an encrypted one: each has its own name.
#[test]
fn with_and_without_tls_one_host_serves_both() {
    let house = house(&["127.0.0.0/8"]);
    let tls = [("x-forwarded-proto", "https"), ("x-forwarded-host", "rats.example")];
    let plain = [("x-forwarded-host", "rats.example")];
    let mut client = house.client();
    let cookie = sign_in(&mut client, &tls).header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-mischief_device="), "{cookie}");
    assert!(cookie.contains("; Secure") && cookie.contains("; Path=/;"), "{cookie}");
    let home = client.send("GET", "/", &tls, None).leads_to().to_owned();
    assert!(home.starts_with("/h/"), "{home}");
    let away = client.send("GET", "/", &plain, None).leads_to().to_owned();
    assert!(away.starts_with("/sign-in"), "what belongs to TLS counts there alone: {away}");
    let cookie = sign_in(&mut client, &plain).header("set-cookie").to_owned();
    assert!(cookie.starts_with("mischief_device=") && !cookie.contains("Secure"), "{cookie}");
    for headers in [&tls[..], &plain] {
        assert_eq!(client.send("GET", "/", headers, None).leads_to(), home);
    }
}
