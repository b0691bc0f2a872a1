//! Settings: who goes before whom, and that every mistake is told with its place.

use super::table::{Kind, TABLE};
use super::*;
use std::net::SocketAddr;

fn environment(pairs: &[(&str, &str)]) -> Settings {
    Settings::of_environment(|name| {
        pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
    })
}

fn file(text: &str) -> Settings {
    Settings::of_text("mischief.toml", text).expect("settings")
}

fn refused(text: &str) -> String {
    Settings::of_text("mischief.toml", text).expect_err(text).to_string()
}

fn setting(key: &str) -> &'static Setting {
    TABLE.iter().find(|setting| setting.key == key).expect("it is in the table")
}

#[test]
fn a_flag_goes_before_the_environment_and_that_before_the_file() {
    let written = file("listen = \"127.0.0.1:1\"\nlog = \"info\"\nbackup_keep = 3\n");
    let around = environment(&[("MISCHIEF_LISTEN", "127.0.0.1:2"), ("MISCHIEF_LOG", "debug")]);
    let mut said = Settings::default();
    said.say(setting("listen"), vec!["127.0.0.1:3".into()]);
    let all = said.or(around).or(written);
    assert_eq!(all.address("listen"), Ok(Some(SocketAddr::from(([127, 0, 0, 1], 3)))));
    assert_eq!(all.choice("log"), Ok(Some("debug")));
    assert_eq!(all.count("backup_keep"), Ok(Some(3)));
    assert_eq!(all.text("url"), None);
}

#[test]
fn a_list_is_replaced_as_a_whole() {
    let all = environment(&[("MISCHIEF_NAME", "a.lan, b.lan")]).or(file("name = [\"c.lan\"]"));
    assert_eq!(all.list("name"), ["a.lan", "b.lan"]);
    assert_eq!(file("name = \"c.lan\"").list("name"), ["c.lan"]);
}

#[test]
fn what_is_empty_in_the_environment_says_nothing() {
    assert!(!environment(&[("MISCHIEF_LISTEN", "")]).has("listen"));
}

#[test]
fn a_mistake_in_the_file_is_told_with_its_line() {
    let told = refused("lan = true\n\nlisten_at = \"x\"\n");
    assert!(told.starts_with("mischief.toml, line 3: there is no setting `listen_at`"), "{told}");
    let told = refused("\ntrust_prox = \"127.0.0.1\"\n");
    assert_eq!(
        told,
        "mischief.toml, line 2: there is no setting `trust_prox`; perhaps `trust_proxy` was meant"
    );
    assert!(refused("qwertyuiop = 1").contains("there are: listen, lan, url"));
    assert_eq!(refused("lan = \"yes\""), "mischief.toml, line 1: `lan` takes true or false");
    assert_eq!(
        refused("backup_keep = \"3\""),
        "mischief.toml, line 1: `backup_keep` takes a whole number"
    );
    assert!(refused("[serve]\nlan = true").contains("line 1: there is no setting `serve`"));
    assert!(refused("lan = true\nlan = false").contains("line 2"));
    assert!(refused("a\nb = ").contains("line 1"));
}

#[test]
fn a_value_that_can_not_be_is_told_with_where_it_was_said() {
    let told = |error: SettingError| error.to_string();
    let all = file("\nlisten = \"here\"\nbackup_every = \"often\"\nlog = \"loud\"\n");
    let at = told(all.address("listen").unwrap_err());
    assert!(at.starts_with("mischief.toml, line 2: `listen`: `here` is not an address"), "{at}");
    assert!(
        told(all.time("backup_every").unwrap_err()).contains("it looks like 12h, 1d or 7 days")
    );
    assert!(told(all.choice("log").unwrap_err()).contains("off, error, warn, info, debug"));
    let all = environment(&[("MISCHIEF_LAN", "perhaps"), ("MISCHIEF_CONNECTIONS", "0")]);
    assert_eq!(
        told(all.switch("lan").unwrap_err()),
        "`MISCHIEF_LAN`: `perhaps` takes true or false"
    );
    assert!(told(all.count("connections").unwrap_err()).contains("from 1 on"));
    let mut said = Settings::default();
    said.say(setting("trust_proxy"), vec!["10.0.0.0/8".into(), "proxy.lan".into()]);
    let told = told(said.ranges("trust_proxy").unwrap_err());
    assert!(told.starts_with("`--trust-proxy`: `proxy.lan` is neither"), "{told}");
}

#[test]
fn times_may_be_written_in_a_few_ways() {
    for (text, hours) in [("12h", 12), ("1d", 24), ("7 days", 168), ("P1D", 24), ("1d 6h", 30)] {
        let all = environment(&[("MISCHIEF_BACKUP_EVERY", text)]);
        let read = all.time("backup_every").expect("a time").expect("said");
        assert_eq!(read.as_hours(), hours, "{text}");
    }
    for text in ["-1d", "1s", "1 month", "soon"] {
        assert!(environment(&[("MISCHIEF_BACKUP_EVERY", text)]).time("backup_every").is_err());
    }
}

#[test]
fn every_line_of_the_table_is_whole() {
    for setting in TABLE {
        let is_switch = setting.kind == Kind::Switch;
        assert_eq!(setting.value.is_empty(), is_switch, "{}", setting.key);
        assert!(!setting.help.ends_with('.'), "{}: the help is a line", setting.key);
        assert!(setting.more.is_empty() || setting.more.ends_with('.'), "{}", setting.key);
    }
}
