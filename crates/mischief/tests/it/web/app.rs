//! The pages as an app: the manifest, the service worker, what a device may keep and for whom.

use super::House;
use mischief::web::Config;
use std::collections::BTreeSet;
use std::io::Read as _;

fn compressed(house: &House, client: &mut super::client::Client, path: &str) -> usize {
    let answer = client.bytes(path, &[("accept-encoding", "br, gzip")]);
    assert_eq!(answer.0, 200, "{path} at {}", house.address);
    answer.1.len()
}

#[test]
fn a_phone_finds_what_it_needs_to_install_them() {
    let house = House::with("/rats", false);
    let mut client = house.client();
    let page = client.get("/sign-in");
    // Nobody has begun: the manifest is there all the same.
    assert_eq!(page.status, 303);
    let manifest = client.get("/manifest.webmanifest");
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    let manifest = manifest.json();
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&"/rats/".into(), &"/rats/".into()));
    assert_eq!(manifest["display"], "standalone");
    for icon in manifest["icons"].as_array().expect("icons") {
        let path = icon["src"].as_str().expect("a path").trim_start_matches("/rats").to_owned();
        let (status, picture) = client.bytes(&path, &[]);
        assert_eq!(status, 200, "{path}");
        if icon["type"] == "image/png" {
            assert_eq!(picture.get(1..4), Some(&b"PNG"[..]), "{path}");
        }
    }
}

#[test]
fn the_service_worker_belongs_to_the_base_and_names_what_is_there() {
    let house = House::with("/rats", false);
    let mut client = house.client();
    let script = client.get("/worker.js");
    assert!(script.header("content-type").starts_with("text/javascript"));
    assert_eq!(script.header("cache-control"), "no-cache");
    let first = script.body.lines().next().expect("a line").to_owned();
    let plan = first.trim_start_matches("const PLAN = ").trim_end_matches(';');
    let plan: serde_json::Value = serde_json::from_str(plan).expect("JSON");
    assert_eq!(plan["base"], "/rats");
    let assets = plan["assets"].as_array().expect("a list");
    assert!(!assets.is_empty());
    for path in assets.iter().chain([&plan["offline"]]) {
        let path = path.as_str().expect("a path").strip_prefix("/rats").expect("below the base");
        let answer = client.get(path);
        assert_eq!(answer.status, 200, "{path}");
        if path.starts_with("/assets/") {
            assert!(answer.header("cache-control").contains("immutable"), "{path}");
        }
    }
}

#[test]
fn only_pages_for_the_cage_may_be_kept_and_only_for_who_asked() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    let otto = house.member(&lena, "otto", mischief_app::role::Role::Carer);
    house.person(&lena, &lena);
    house.person(&lena, &otto);
    let pip = house.rat(&lena, "pip");
    let home = format!("/h/{}", lena.household);
    let mut client = house.signed_in(&lena);
    let kept = ["/", "/animals", "/animals/pip", "/animals/pip/session"];
    let owner = client.get(&format!("{home}/")).header("x-mischief-for").to_owned();
    assert!(!owner.is_empty() && !owner.contains("lena"));
    for path in kept {
        let answer = client.get(&format!("{home}{path}"));
        assert_eq!(answer.header("x-mischief-for"), owner, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "the browser itself keeps nothing");
        let tag = answer.header("etag").to_owned();
        let again = client.send("GET", &format!("{home}{path}"), &[("if-none-match", &tag)], None);
        assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
        let mut other = house.signed_in(&otto);
        let theirs = other.send("GET", &format!("{home}{path}"), &[("if-none-match", &tag)], None);
        assert_eq!(theirs.status, 200, "{path}: another person's is another page");
        assert_ne!(theirs.header("x-mischief-for"), owner);
    }
    let today = client.get(&format!("{home}/")).header("etag").to_owned();
    house.weighed(&lena, &pip);
    house.later(3600 * 20);
    assert_ne!(client.get(&format!("{home}/")).header("etag"), today, "what changed is told");
    for path in ["/household", "/household/keys", "/household/invite", "/household/settings"] {
        let answer = client.get(&format!("{home}{path}"));
        assert_eq!(answer.header("x-mischief-for"), "", "{path} is never kept");
    }
    for path in ["/sign-in", "/you", "/offline", "/nowhere"] {
        assert_eq!(client.get(path).header("x-mischief-for"), "", "{path} is never kept");
    }
}

/// The scripts and styles that pages name, each once.
fn parts(pages: &[&str]) -> BTreeSet<String> {
    let named = pages.iter().flat_map(|page| page.split('"'));
    let parts = named.filter(|part| part.ends_with(".css") || part.ends_with(".js"));
    parts.filter(|part| part.starts_with("/assets/")).map(str::to_owned).collect()
}

#[test]
fn a_page_names_all_that_its_scripts_ask_for() {
    let house = House::new();
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    house.rat(&lena, "pip");
    let mut client = house.signed_in(&lena);
    let page = client.get(&format!("/h/{}/animals/pip/session", lena.household)).body;
    let parts = parts(&[&page]);
    let mut asked = 0;
    for path in &parts {
        let part = client.get(path);
        assert_eq!(part.status, 200, "{path}");
        assert!(part.header("cache-control").contains("immutable"), "{path}");
        let folder = path.rsplit_once('/').expect("a folder").0;
        for line in part.body.lines().filter(|line| line.starts_with("import ")) {
            let name = line.split("\"./").nth(1).expect("of its own folder");
            let asks = format!("{folder}/{}", name.trim_end_matches("\";"));
            assert!(parts.contains(&asks), "{path} asks for {asks}, which the page does not name");
            asked += 1;
        }
    }
    assert!(asked > 5, "{parts:?}");
    let said = parts.iter().find(|path| path.ends_with("/said.en.js")).expect("its words");
    assert!(client.get(said).body.starts_with("export default {\"begin\":\"Begin\""));
    assert_eq!(client.get(&said.replace("said.en", "said.xx")).status, 404);
}

#[test]
fn comments_of_scripts_and_styles_can_be_told_line_by_line() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/web");
    let files = ["assets", "style"].map(|name| std::fs::read_dir(format!("{folder}/{name}")));
    let mut seen = 0;
    for file in files.into_iter().flatten().flatten() {
        let path = file.expect("a file").path();
        for (at, line) in std::fs::read_to_string(&path).expect("a text").lines().enumerate() {
            let (told, line) = (format!("{}:{}", path.display(), at + 1), line.trim());
            assert_eq!(line.matches('`').count() % 2, 0, "{told}: a text over several lines");
            assert!(!line.contains("/*") || line.starts_with("/*"), "{told}: a comment after code");
            assert!(!line.contains("*/") || line.ends_with("*/"), "{told}: code after a comment");
            seen += 1;
        }
    }
    assert!(seen > 3000, "{seen}");
    let house = House::new();
    let script = house.client().get("/worker.js").body;
    assert!(script.contains("\naddEventListener(\"install\""), "{script}");
    assert!(script.lines().all(|line| !line.starts_with("//") && !line.starts_with(' ')));
}

#[test]
fn pages_are_light() {
    let house = House::of(Config::default());
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    for name in ["pip", "nox", "bo", "una"] {
        house.rat(&lena, name);
    }
    let mut client = house.signed_in(&lena);
    let today = format!("/h/{}/", lena.household);
    let session = format!("{today}animals/pip/session");
    let page = client.get(&today).body;
    let own = compressed(&house, &mut client, &today);
    assert!(own < 30_000, "{own}");
    let parts = parts(&[&page, &client.get(&session).body]);
    // Today and a session with all that belongs to them.
    let all: usize = parts.iter().map(|path| compressed(&house, &mut client, path)).sum();
    let all = all + compressed(&house, &mut client, &session);
    assert!(own + all < 60_000, "{own} and {all}");
    assert!(page.len() > own, "it is compressed");
    let (_, body) = client.bytes(&today, &[("accept-encoding", "gzip")]);
    let mut text = String::new();
    flate2::read::GzDecoder::new(body.as_slice()).read_to_string(&mut text).expect("gzip");
    assert!(text.contains("</html>"));
}
