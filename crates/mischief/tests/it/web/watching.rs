//! What whoever runs the program sees of it: numbers, the log, backups; and what nobody sees.

use super::House;
use super::client::{Client, encoded};
use mischief::web::Config;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};
use tempfile::TempDir;

#[test]
fn numbers_are_for_this_machine_and_for_who_has_the_token() {
    let token = Some(mischief_app::secret::Secret::given("a long random text"));
    let house = House::of(Config { metrics_token: token, ..Config::default() });
    let lena = house.household("Home", "lena");
    house.person(&lena, &lena);
    let pip = house.rat(&lena, "pip");
    house.weighed(&lena, &pip);
    let mut client = house.signed_in(&lena);
    assert_eq!(client.get(&format!("/h/{}/", lena.household)).status, 200);
    assert_eq!(client.get("/nowhere/at/all").status, 404);
    let told = client.get("/metrics");
    assert_eq!(told.status, 200);
    for line in [
        r#"mischief_requests_total{route="/h/{household}/",method="GET",status="200"} 1"#,
        r#"mischief_requests_total{route="",method="",status="404"} 1"#,
        r#"mischief_request_seconds_bucket{route="/h/{household}/",method="GET",le="+Inf"} 1"#,
        "mischief_connections ",
    ] {
        assert!(told.body.contains(line), "{line} in:\n{}", told.body);
    }
    let events = told.body.lines().find_map(|l| l.strip_prefix("mischief_events_appended_total "));
    assert!(events.is_some_and(|count| count.parse::<u64>().expect("a number") >= 3));
    assert!(!told.body.contains(&lena.household.to_string()), "no number of a household");
    // Whoever comes through a proxy is elsewhere.
    let from = ("x-forwarded-for", "203.0.113.7");
    assert_eq!(client.send("GET", "/metrics", &[from], None).status, 404);
    for (shown, status) in [("Bearer a long random text", 200), ("Bearer guessed", 404)] {
        let answer = client.send("GET", "/metrics", &[from, ("authorization", shown)], None);
        assert_eq!(answer.status, status, "{shown}");
    }
}

/// Runs the program with words, lets something be done with it, and says what it told.
fn told(words: &[&str], folder: &TempDir, what: impl FnOnce(&str)) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mischief"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .args(words)
        .env("MISCHIEF_DATA", folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("it prints"));
    let mut link = String::new();
    out.read_line(&mut link).expect("a line");
    what(link.trim_end());
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("a signal").success());
    let mut err = String::new();
    child.stderr.take().expect("it tells").read_to_string(&mut err).expect("a text");
    assert!(child.wait().expect("an end").success(), "{err}");
    err
}

#[test]
fn no_secret_is_ever_told() {
    let folder = TempDir::new().expect("a folder");
    let mut secrets = Vec::new();
    let err = told(&["--log", "debug", "--log-format", "json"], &folder, |link| {
        let root: String = link.split("/start").take(1).collect();
        let token = link.split("token=").nth(1).expect("a token").to_owned();
        let mut client = Client::at(&root);
        assert_eq!(client.get(&format!("/start?token={token}")).status, 200);
        let form = [
            ("token", token.as_str()),
            ("name", "Lena"),
            ("password", "quite a long password"),
            ("zone", "Europe/Berlin"),
            ("cage", "The girls"),
        ];
        let begun = client.post("/start", &form);
        assert!([303, 422].contains(&begun.status), "{}", begun.status);
        client.keep("mischief_device", "a-made-up-device");
        client.get("/h/0198c0de-0000-7000-8000-00000000beef/?key=a-made-up-key");
        client.get("/join?invitation=mischief_made_up_invitation");
        client.get("/calendar.ics?key=a-made-up-feed");
        let kind = ("content-type", "application/x-www-form-urlencoded");
        let wrong = encoded(&[("name", "Lena"), ("password", "a wrong guess")]);
        let bearer = ("authorization", "Bearer a-made-up-bearer");
        client.send("POST", "/sign-in?secret=in-the-query", &[kind, bearer], Some(&wrong));
        secrets = ["a-made-up", "made_up", "in-the-query", "quite a long", "a wrong guess"]
            .map(str::to_owned)
            .to_vec();
        secrets.extend([token, "0198c0de".to_owned()]);
    });
    assert!(err.lines().count() > 4, "every request is told:\n{err}");
    for line in err.lines() {
        let told: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
        assert!(told["level"].is_string(), "{line}");
    }
    assert!(err.contains(r#""route":"/sign-in""#), "{err}");
    for secret in secrets {
        assert!(!err.contains(&secret), "{secret} in:\n{err}");
    }
}

#[test]
fn backups_are_made_while_it_serves_and_failures_are_told() {
    let folder = TempDir::new().expect("a folder");
    let until = |client: &mut Client, line: &str| {
        while !client.get("/metrics").body.contains(line) {
            std::thread::yield_now();
        }
    };
    let root = |link: &str| link.split("/start").take(1).collect::<String>();
    let err = told(&["--backup-every", "1d"], &folder, |link| {
        let mut client = Client::at(&root(link));
        until(&mut client, "mischief_backup_failing 0");
        while client.get("/metrics").body.contains("mischief_backup_last_seconds 0") {
            std::thread::yield_now();
        }
        assert_eq!(client.get("/readyz").body, "ok");
    });
    assert_eq!(err, "");
    let copies = std::fs::read_dir(folder.path().join("backups")).expect("a folder").count();
    assert_eq!(copies, 2, "a backup and its digests");
    // Another start makes no other: the last one is not a day old.
    let taken = folder.path().join("taken");
    std::fs::write(&taken, "a file").expect("written");
    let taken = taken.to_str().expect("a text");
    let words = ["--backup-every", "1d", "--backup-folder", taken];
    let err = told(&words, &folder, |link| {
        let mut client = Client::at(&root(link));
        until(&mut client, "mischief_backup_failing 1");
        let ready = client.get("/readyz");
        assert_eq!((ready.status, ready.body.contains("no backup could be made")), (200, true));
    });
    assert!(err.contains("no backup was made: the folder for backups"), "{err}");
    let looked = Command::new(env!("CARGO_BIN_EXE_mischief"))
        .arg("doctor")
        .env("MISCHIEF_DATA", folder.path())
        .env("MISCHIEF_BACKUP_EVERY", "1d")
        .env("MISCHIEF_BACKUP_FOLDER", taken)
        .output()
        .expect("the program runs");
    assert_eq!(looked.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&looked.stdout).contains("the folder for backups"));
}
